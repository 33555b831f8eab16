import type { Instant } from '../../../domain/kernel/time'
import type {
  CarriedList,
  CarriedMeal,
  CarriedPerson,
  Scan,
  ScannedBy,
  Told,
} from '../../../domain/meals/offline'
import {
  isTooOld,
  judge,
  reckonedTime,
  type Judged,
  type Standing,
} from '../../../domain/meals/rules-offline'
import type { GuestView } from '../../../domain/meals/views'
import { cameHere, keptList, type KeptList } from './staff-offline-list'
import { lookOf, openEntry } from './staff-offline-open'
import { noteScan } from './staff-offline-queue'
import { notedAt } from './staff-offline-shelf'
import type { Known } from './staff-scan'

/** What is handed over without net; by a number alone there is no name. */
export type Carried = CarriedMeal & { name?: string; dishes: string[] }

/** What staff decided where the list alone does not. */
export interface Decided {
  /** Somebody the list does not have. */
  told?: 'given-unlisted' | 'not-given'
  /** The service was asked, and its answer got lost. */
  unsure?: true
}

/** What a noting without net came to. */
export type Noted =
  /** Written down; `at` by the service’s clock, for `again` the first time. */
  | { state: 'kept'; told: Told; at: Instant; meal: Carried | undefined }
  /** Staff must say first whether they go on. */
  | { state: 'ask'; why: 'unlisted' | 'old'; takenAt: Instant; code: string | undefined }
  /** Nothing is noted: there is no list, or the phone takes nothing more. */
  | { state: 'no-list' }
  | { state: 'full' }

/** Who stands there: what of him goes up, and what the list and the memory tell of him. */
interface Found {
  by: ScannedBy
  who: Standing
  name: string | undefined
}

/** Somebody picked by name goes up as his number: a queue names nobody. */
function findIn(list: CarriedList, known: Known, guests: readonly GuestView[]): Found {
  if (known.kind === 'ticket') {
    const look = lookOf(known.ticket)
    const entry: CarriedPerson | undefined = openEntry(list, known.ticket)
    return { by: { look }, who: { look, ...(entry && { code: entry.code }) }, name: entry?.name }
  }
  if (known.kind === 'number') return { by: { code: known.code }, who: { code: known.code }, name: undefined }
  const guest = guests.find(({ personId }) => personId === known.personId)
  const code = guest?.code ?? ''
  return { by: { code }, who: { code }, name: guest?.name }
}

/** Those who booked after the list was taken, as far as the counter has seen them since. */
const numbersWith = (list: CarriedList, guests: readonly GuestView[]): CarriedList['numbers'] => ({
  ...Object.fromEntries(
    guests.map(({ code, set, portions, way, diet, payFen }) => [
      code,
      { code, set, portions, way, diet, payFen },
    ]),
  ),
  ...list.numbers,
})

/** The rule’s word, and what this phone saw at the counter before the net went. */
function judgeHere(list: CarriedList, who: Standing): Judged {
  const judged = judge(list, notedAt(list.sittingId), who)
  const came = who.code === undefined ? undefined : cameHere(list.sittingId)[who.code]
  if (came === undefined) return judged
  return { says: 'again', at: judged.says === 'again' ? Math.min(came, judged.at) : came }
}

const mealOf = (list: CarriedList, { who, name }: Found): Carried | undefined => {
  const meal = who.code === undefined ? undefined : list.numbers[who.code]
  return meal && { ...meal, ...(name && { name }), dishes: list.dishes[meal.set] ?? [] }
}

/** What is told of him; undefined while staff have not decided. */
function toldOf(judged: Judged, { told }: Decided): Told | undefined {
  return judged.says === 'unlisted' ? told : judged.says
}

/** The lists that staff said they would go on with although they are old; asked once for each. */
const trusted = new Set<string>()
export const trustList = (id: string): void => {
  const kept = keptList(id)
  if (kept) trusted.add(kept.list.stamp)
}
const mayBeOld = ({ list, ahead }: KeptList) => isTooOld(list, Date.now() + ahead) && !trusted.has(list.stamp)

type Said = Omit<Scan, 'nonce' | 'seq'>

function saidWith({ list, ahead }: KeptList, by: ScannedBy, told: Told): Said {
  const { takenAt, stamp } = list
  return { by, told, at: Date.now(), ahead, list: { takenAt, stamp } }
}

const notingOf = (sittingId: string, { who }: Found, { unsure }: Decided) => ({
  sittingId,
  ...(who.code !== undefined && { code: who.code }),
  ...(unsure && { unsure }),
})

/** Notes at a sitting, without net, who stands there: judged by the list that was taken, written down, then told. */
export async function noteHere(
  sittingId: string,
  known: Known,
  guests: readonly GuestView[],
  decided: Decided = {},
): Promise<Noted> {
  const kept = keptList(sittingId)
  if (!kept) return { state: 'no-list' }
  const list = { ...kept.list, numbers: numbersWith(kept.list, guests) }
  const found = findIn(list, known, guests)
  const judged = judgeHere(list, found.who)
  const told = toldOf(judged, decided)
  const ask = { state: 'ask', takenAt: list.takenAt, code: found.who.code } as const
  if (mayBeOld(kept)) return { ...ask, why: 'old' }
  if (told === undefined) return { ...ask, why: 'unlisted' }
  const said = saidWith(kept, found.by, told)
  if (!(await noteScan(said, notingOf(sittingId, found, decided)))) return { state: 'full' }
  const at = judged.says === 'again' ? judged.at : reckonedTime(said)
  return { state: 'kept', told, at, meal: mealOf(list, found) }
}
