import { isTrueInSomeOrder, type Held } from './one-meal'
import type { Told } from './told'

/** A sitting as it lies in the store at the end; read as plain data, none of the product's rules is used here. */
export interface StoredSitting {
  _id: string
  closesAt: number
  pools: Record<string, { cap: number; left: number }>
  by: Record<string, { pool: string; n: number; code: string; collectedAt?: number }>
}

export interface StoredServed {
  sitting: string
  person: string
  day: string
  portions: number
  listFen: number
  subsidyFen: number
  payFen: number
  /** Served to somebody who held no place, as a counter without net told afterwards. */
  beyond?: string
}

const pairOf = ({ sitting, person }: Told) => `${sitting} ${person}`

function grouped(all: readonly Told[]): Map<string, Told[]> {
  const groups = new Map<string, Told[]>()
  for (const told of all) {
    const group = groups.get(pairOf(told))
    if (group) group.push(told)
    else groups.set(pairOf(told), [told])
  }
  return groups
}

const heldBy = (sitting: StoredSitting | undefined, person: string): Held => {
  const seat = sitting?.by[person]
  return seat
    ? { set: seat.pool, n: seat.n, code: seat.code, collected: seat.collectedAt !== undefined }
    : null
}

/** Two clocks of the platform may differ by this; what happens within it of the cut-off may go either way. */
const SKEW = 2_000

const WISHES: readonly Told['did'][] = ['book', 'change', 'cancel']

/** Nobody was told too late or too early: granted before the cut-off, refused as closed only after it. */
function wrongTimes(all: readonly Told[], sittings: ReadonlyMap<string, StoredSitting>): string[] {
  const closing = ({ sitting }: Told) => sittings.get(sitting)?.closesAt ?? 0
  const wishes = all.filter(({ did, sitting }) => WISHES.includes(did) && sittings.has(sitting))
  return [
    ...wishes
      .filter(told => told.ok && told.start - SKEW >= closing(told))
      .map(told => `${pairOf(told)}: ${told.did} granted after the cut-off`),
    ...wishes
      .filter(told => told.refused === 'meals.closed' && told.end + SKEW < closing(told))
      .map(told => `${pairOf(told)}: ${told.did} refused as closed before the cut-off`),
  ]
}

/** Places taken are the places held, never more than there are, and every number belongs to one person. */
function wrongSums({ _id, pools, by }: StoredSitting): string[] {
  const seats = Object.values(by)
  const doubled =
    new Set(seats.map(({ code }) => code)).size === seats.length ? [] : [`${_id}: a number twice`]
  const sums = Object.entries(pools).flatMap(([name, { cap, left }]) => {
    const held = seats.filter(({ pool }) => pool === name).reduce((sum, { n }) => sum + n, 0)
    return held === cap - left && left >= 0 && held <= cap
      ? []
      : [`${_id} ${name}: ${held} held of ${cap}, ${left} left`]
  })
  return [...doubled, ...sums]
}

/** Told that all was taken: then at some moment of the call so much may have been taken. */
function wrongSoldOut(all: readonly Told[], sittings: ReadonlyMap<string, StoredSitting>): string[] {
  const refused = all.filter(({ refused, did }) => refused === 'meals.sold-out' && did === 'book')
  const taking = [...grouped(all.filter(mayTake))]
  return refused.flatMap(told => {
    const cap = sittings.get(told.sitting)?.pools[told.set]?.cap ?? 0
    const others = taking.filter(([pair]) => pair.startsWith(`${told.sitting} `) && pair !== pairOf(told))
    const most = others.reduce((sum, [, group]) => sum + mostHeld(group, told), 0)
    return most + told.n > cap
      ? []
      : [`${pairOf(told)}: told that ${told.set} is sold out, at most ${most} of ${cap} were`]
  })
}

const mayTake = ({ did, refused }: Told) => (did === 'book' || did === 'change') && refused === undefined

/** The most that one person may have held of a set while a call was under way. */
function mostHeld(group: readonly Told[], during: Told): number {
  const wishes = group.filter(one => one.set === during.set)
  return Math.max(0, ...wishes.filter(one => one.start <= during.end).map(({ n }) => n))
}

/** A served meal is served once, is paid for in full by somebody, and belongs to somebody who collected. */
function wrongServed(
  served: readonly StoredServed[],
  sittings: ReadonlyMap<string, StoredSitting>,
): string[] {
  const subsidised = new Map<string, number>()
  for (const { person, day, subsidyFen } of served)
    if (subsidyFen > 0) subsidised.set(`${person} ${day}`, (subsidised.get(`${person} ${day}`) ?? 0) + 1)
  return [
    ...served
      .filter(
        ({ listFen, subsidyFen, payFen }) => listFen !== subsidyFen + payFen || payFen < 0 || subsidyFen < 0,
      )
      .map(({ sitting, person }) => `${sitting} ${person}: the bill does not add up`),
    ...served
      .filter(({ beyond }) => beyond === undefined)
      .filter(({ sitting, person }) => sittings.get(sitting)?.by[person]?.collectedAt === undefined)
      .map(({ sitting, person }) => `${sitting} ${person}: served, but never collected`),
    ...[...subsidised]
      .filter(([, times]) => times > 1)
      .map(([who]) => `${who}: more than one subsidised meal`),
  ]
}

function notServed(served: readonly StoredServed[], sittings: ReadonlyMap<string, StoredSitting>): string[] {
  const inBooks = served.filter(({ beyond }) => beyond === undefined)
  const rows = new Set(inBooks.map(({ sitting, person }) => `${sitting} ${person}`))
  return [...sittings.values()].flatMap(({ _id, by }) =>
    Object.entries(by)
      .filter(([person, { collectedAt }]) => collectedAt !== undefined && !rows.has(`${_id} ${person}`))
      .map(([person]) => `${_id} ${person}: collected, and no row of it`),
  )
}

/** Everything that was told and everything that is stored, held against each other; what is wrong, in words. */
export function auditMeals(
  told: readonly Told[],
  stored: { sittings: readonly StoredSitting[]; served: readonly StoredServed[] },
): string[] {
  const sittings = new Map(stored.sittings.map(row => [row._id, row]))
  const untrue = [...grouped(told)].flatMap(([pair, group]) => {
    const [sitting = '', person = ''] = pair.split(' ')
    return isTrueInSomeOrder(group, heldBy(sittings.get(sitting), person))
      ? []
      : [`${pair}: what was told contradicts itself or the store: ${JSON.stringify(group)}`]
  })
  return [
    ...untrue,
    ...wrongTimes(told, sittings),
    ...wrongSoldOut(told, sittings),
    ...stored.sittings.flatMap(wrongSums),
    ...wrongServed(stored.served, sittings),
    ...notServed(stored.served, sittings),
  ]
}
