import { chance } from '../../lib/random'
import type { Scan } from '../../../domain/meals/offline'
import { look, put, type Noting } from './staff-offline-shelf'

const device = 'this'

/** The name this phone gave itself once. */
export async function deviceId(): Promise<string> {
  const known = look('device', device)
  if (known) return known.id
  const id = await chance(16)
  put('device', device, { id, seq: 0 })
  // Another page may have been quicker.
  return look('device', device)?.id ?? id
}

/** The how-manyeth scan of this phone. Two pages may count the same number; the instant then tells them apart. */
async function nextSeq(): Promise<number> {
  const id = await deviceId()
  const seq = (look('device', device)?.seq ?? 0) + 1
  put('device', device, { id, seq })
  return seq
}

/**
 * Writes a scan down under a nonce of its own; false when the phone takes nothing more. Nothing is shown as noted before this
 * is true.
 */
export async function noteScan(
  said: Omit<Scan, 'nonce' | 'seq'>,
  noting: Omit<Noting, 'scan'>,
): Promise<boolean> {
  const [nonce, seq] = await Promise.all([chance(16), nextSeq()])
  return put('scan', nonce, { ...noting, scan: { nonce, seq, ...said } })
}
