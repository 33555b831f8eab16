import type { OutputOf } from '../../../domain/kernel/contract'
import type { RefusalCode } from '../../../domain/kernel/refusal'
import type { MealsContract } from '../../../domain/meals/contract'
import { MOST_SCANS } from '../../../domain/meals/offline'
import { reckonedTime } from '../../../domain/meals/rules-offline'
import { meals } from './api'
import { fingerprint } from './staff-offline-open'
import { deviceId } from './staff-offline-queue'
import { all, drop, put, waiting, type Noting, type ToLookAt } from './staff-offline-shelf'

type Merged = OutputOf<MealsContract['uploadScans']>['scans'][number]

/** What came of sending what waits: everything is there, the net is away, or the service would not have it. */
export type Sent = { state: 'done' | 'lost' } | { state: 'refused'; code: RefusalCode }

/** What waits, in pieces that one upload carries: one sitting each. */
export function piecesOf(scans: readonly Noting[]): Noting[][] {
  const bySitting = new Map<string, Noting[]>()
  for (const one of scans) bySitting.set(one.sittingId, [...(bySitting.get(one.sittingId) ?? []), one])
  return [...bySitting.values()].flatMap(all =>
    Array.from({ length: Math.ceil(all.length / MOST_SCANS) }, (_, n) =>
      all.slice(n * MOST_SCANS, (n + 1) * MOST_SCANS),
    ),
  )
}

/** Staff need not look at what went as the counter saw it. */
function isPlain({ scan, unsure }: Noting, { became, flags }: Merged): boolean {
  // Nothing was handed over: whose code it was need not be found out.
  if (flags.some(flag => flag !== 'unknown-code' || became !== 'none')) return false
  if (became === 'again') return scan.told === 'again' || unsure === true
  return became === 'collected' || became === 'none'
}

const lookAt = ({ code, scan }: Noting, { became, flags }: Merged): ToLookAt => ({
  ...(code !== undefined && { code }),
  at: reckonedTime(scan),
  told: scan.told,
  became,
  flags,
})

/** Two days later nobody comes for that meal again. */
const REMEMBERED = 2 * 86_400_000

/** Only what the answer names leaves the queue; what is to be looked at is written down before it does. */
function takeIn(piece: readonly Noting[], merged: readonly Merged[]): void {
  for (const one of merged) {
    const sent = piece.find(({ scan }) => scan.nonce === one.nonce)
    if (!sent) continue
    if (!isPlain(sent, one)) put('look', one.nonce, lookAt(sent, one))
    put('sent', one.nonce, sent)
    drop('scan', one.nonce)
  }
  const over = all('sent').filter(({ value }) => Date.now() - value.scan.at > REMEMBERED)
  for (const { id } of over) drop('sent', id)
}

async function sendPiece(piece: readonly Noting[]): Promise<Sent> {
  const [first] = piece
  if (!first) return { state: 'done' }
  const scans = piece.map(({ scan }) => scan)
  // The same piece has the same key, however often and from however many pages it goes up.
  const key = fingerprint(scans.map(({ nonce }) => nonce).join(' '))
  const answer = await meals.uploadScans({ sittingId: first.sittingId, device: await deviceId(), scans }, key)
  if (answer.ok) takeIn(piece, answer.data.scans)
  if (answer.ok) return { state: 'done' }
  return 'refusal' in answer ? { state: 'refused', code: answer.refusal.code } : { state: 'lost' }
}

/** Sends everything that waits. A piece the service refuses stays, and does not keep back the others. */
export async function upload(): Promise<Sent> {
  let sent: Sent = { state: 'done' }
  for (const piece of piecesOf(waiting())) {
    const one = await sendPiece(piece)
    if (one.state === 'lost') return one
    if (one.state === 'refused') sent = one
  }
  return sent
}
