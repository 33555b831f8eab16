import Taro from '@tarojs/taro'
import type { Instant } from '../../../domain/kernel/time'
import type { SittingId } from '../../../domain/meals/ids'
import type { Became, Scan, Told } from '../../../domain/meals/offline'

/** Noted at the counter. `code` is the number people say, for whoever looks at it later; there is no name. */
export interface Noting {
  sittingId: SittingId
  scan: Scan
  code?: string
  /** The service was asked first and its answer got lost: it may have him noted already. */
  unsure?: true
}

export type Flag = 'clock' | 'old-list' | 'foreign-list' | 'unknown-code' | 'no-subsidy'

/** What the service took, and somebody should look at. */
export interface ToLookAt {
  code?: string
  at: Instant
  told: Told
  became: Became
  flags: Flag[]
}

interface Kept {
  /** Waits to go up. */
  scan: Noting
  /** Has gone up; this phone still knows by it who has come. */
  sent: Noting
  look: ToLookAt
  device: { id: string; seq: number }
}

/*
 * What was noted belongs to the canteen, not to whoever is signed in: it outlives a change of persons on this phone, and it
 * names nobody. Every scan has an entry of its own, so two pages on one phone never write over each other’s.
 */
const prefix = 'nlq1.'
const place = (kind: keyof Kept, id: string) => `${prefix}${kind}.${id}`

/** Writes one thing down; false when the phone takes nothing more, and then it must not be believed noted. */
export function put<K extends keyof Kept>(kind: K, id: string, value: Kept[K]): boolean {
  try {
    Taro.setStorageSync(place(kind, id), JSON.stringify(value))
    return look(kind, id) !== undefined
  } catch {
    return false
  }
}

/** One thing as it was written; undefined when it is not there or cannot be read. */
export function look<K extends keyof Kept>(kind: K, id: string): Kept[K] | undefined {
  try {
    const text: unknown = Taro.getStorageSync(place(kind, id))
    // What is read here was written by `put`.
    return typeof text === 'string' && text !== '' ? (JSON.parse(text) as Kept[K]) : undefined
  } catch {
    return undefined
  }
}

export const drop = (kind: keyof Kept, id: string): void => Taro.removeStorageSync(place(kind, id))

/** Everything of a kind, with its id. */
export function all<K extends keyof Kept>(kind: K): { id: string; value: Kept[K] }[] {
  const start = place(kind, '')
  return Taro.getStorageInfoSync().keys.flatMap(key => {
    const id = key.slice(start.length)
    const value = key.startsWith(start) ? look(kind, id) : undefined
    return value ? [{ id, value }] : []
  })
}

const inOrder = (notings: { value: Noting }[]): Noting[] =>
  notings.map(({ value }) => value).sort((a, b) => a.scan.seq - b.scan.seq || a.scan.at - b.scan.at)

/** What waits to go up, in the order in which it was noted. */
export const waiting = (): Noting[] => inOrder(all('scan'))

/** Everything this phone has noted of a sitting, gone up or not. */
export const notedAt = (id: SittingId): Noting[] =>
  inOrder([...all('scan'), ...all('sent')].filter(({ value }) => value.sittingId === id))
