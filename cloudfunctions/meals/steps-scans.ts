import { communityOf, contains, type PersonId } from '../../domain/kernel/ids'
import { goesBy, idsOf, type Person } from '../../domain/kernel/person'
import { canteenOfSitting, type SittingId } from '../../domain/meals/ids'
import type { ScannedBy } from '../../domain/meals/offline'
import { mergeScans, type BeyondMeal, type Meant, type Merged } from '../../domain/meals/rules-offline-merge'
import { atMost } from '../kit/at-most'
import { codeFor } from '../kit/seats'
import type { Shelf } from './shelf'
import { lookOf } from './steps-carried'
import { dinerIn, finishServing, serveMeal, type Diner, type HandedMeal } from './steps-serving'
import { beyondId, servedId, type SittingRow } from './store'
import type { ScanRow } from './store-scans'

type Books = Pick<Shelf, 'store' | 'quotas' | 'scans' | 'directory' | 'tickets'>

/** So many people at once: an upload of two hundred stays within the time of a call. */
const AT_ONCE = 10

const known = ({ by, deeds }: SittingRow): PersonId[] => [
  ...new Set([...Object.keys(by), ...Object.keys(deeds)]),
]
const namedIn = (scans: readonly ScanRow[]): PersonId[] =>
  scans.flatMap(({ by }) => ('personId' in by ? [by.personId] : []))

/** Whose number this was before he gave his meal back; undefined where it may have been somebody else's too. */
function whoHadNumber(sitting: SittingRow, code: string): PersonId | undefined {
  const gone = Object.keys(sitting.deeds).filter(id => !sitting.by[id])
  const [one, ...more] = gone.filter(id => codeFor(sitting._id, id, 0) === code)
  return more.length === 0 ? one : undefined
}

/** Tells whom a scan means: by the fingerprint of a code that this sitting gave out, by a number, or by the list's tap. */
export function whoIsAt(
  sitting: SittingRow,
  persons: readonly Person[],
  { tickets }: Pick<Shelf, 'tickets'>,
) {
  const here = new Set(known(sitting))
  const community = communityOf(canteenOfSitting(sitting._id)) ?? ''
  const meant = (named: PersonId): Meant | undefined => {
    const person = persons.find(one => goesBy(one, named))
    if (person) {
      const isOurs = idsOf(person).some(id => here.has(id)) || contains(community, person.home)
      return isOurs ? { named, ids: [person.id, ...person.aka] } : undefined
    }
    // A record that is gone leaves his place and what was done for him.
    return here.has(named) ? { named, ids: [named] } : undefined
  }
  const ids = new Set([...here, ...persons.flatMap(idsOf)])
  const byLook = new Map([...ids].map(id => [lookOf(tickets.of(sitting._id, id)), id]))
  return (by: ScannedBy): Meant | undefined => {
    if ('personId' in by) return meant(by.personId)
    const id = 'look' in by ? byLook.get(by.look) : (sitting.codes[by.code] ?? whoHadNumber(sitting, by.code))
    return id === undefined ? undefined : meant(id)
  }
}

/** Notes the moment on a place unless an earlier one stands there. */
async function noteCollected({ store }: Books, id: SittingId, person: PersonId, at: number): Promise<void> {
  const [collectedAt, there] = [`by.${person}.collectedAt`, { [`by.${person}`]: { present: true as const } }]
  const carried = { [`by.${person}.carried`]: { set: true }, handedOut: { set: true } }
  const change = { [collectedAt]: { set: at }, ...carried }
  const noted = await store.changeSitting(id, { ...there, [collectedAt]: { missing: true } }, change)
  if (!noted) await store.changeSitting(id, { ...there, [collectedAt]: { above: at } }, change)
}

/** What was served to somebody who held no place: what he had given back, else the first set meal of the day. */
const beyondMeal = (
  { id, person, at, why, held }: BeyondMeal & { id: string },
  { sets }: SittingRow,
  diner: Diner,
): HandedMeal => ({
  id,
  person,
  diner,
  at,
  held: held ?? { pool: Object.keys(sets).sort()[0] ?? '', n: 1, way: 'dine-in' },
  exact: true,
  beyond: why,
})

/** Places whose moment is not noted yet, or not early enough; the sitting as it is then. */
async function noteAll(books: Books, sitting: SittingRow, { collected }: Merged): Promise<SittingRow> {
  const inTurn = atMost(AT_ONCE)
  const late = collected.filter(({ person, at }) => (sitting.by[person]?.collectedAt ?? Infinity) > at)
  if (late.length === 0) return sitting
  await Promise.all(late.map(({ person, at }) => inTurn(() => noteCollected(books, sitting._id, person, at))))
  return (await books.store.wholeSitting(sitting._id)) ?? sitting
}

/** Writes what follows and is not there yet; all of it only ever becomes earlier, so no order is wrong. */
async function write(
  books: Books,
  seen: SittingRow,
  merged: Merged,
  persons: readonly Person[],
): Promise<void> {
  const sitting = await noteAll(books, seen, merged)
  const written = new Map((await books.store.servedAt(sitting._id)).map(row => [row._id, row.collectedAt]))
  const isDue = (id: string, at: number) => (written.get(id) ?? Infinity) > at
  const places = merged.collected
    .filter(({ person, at }) => isDue(servedId(sitting._id, person), at))
    .map(
      ({ person: id }) =>
        () =>
          finishServing(books, sitting, { id, diner: dinerIn(persons, id) }),
    )
  const more = merged.beyond
    .map(one => ({ ...one, id: beyondId(sitting._id, one.person) }))
    .filter(({ id, at }) => isDue(id, at))
    .map(one => () => serveMeal(books, sitting, beyondMeal(one, sitting, dinerIn(persons, one.person))))
  const inTurn = atMost(AT_ONCE)
  await Promise.all([...places, ...more].map(job => inTurn<unknown>(job)))
}

/**
 * Puts everything that was noted about a sitting without net in order and writes what follows from it. It looks at all that
 * is known, not at what came just now: so pieces, repeats and any order end alike, and whoever comes next finishes what was
 * cut short.
 */
export async function settleScans(books: Books, id: SittingId): Promise<Merged['ends'] | undefined> {
  const [sitting, scans] = await Promise.all([books.store.wholeSitting(id), books.scans.at(id)])
  if (!sitting) return undefined
  const persons = await books.directory.several([...new Set([...known(sitting), ...namedIn(scans)])])
  const merged = mergeScans(sitting, scans, whoIsAt(sitting, persons, books))
  await write(books, sitting, merged, persons)
  const inTurn = atMost(AT_ONCE)
  const open = scans.filter(scan => scan.open)
  await Promise.all(open.map(({ _id }) => inTurn(() => books.scans.close(_id))))
  return merged.ends
}

/** Finishes what was handed in and not put in order, because a call was cut short; answers at how many sittings. */
export async function finishScans(books: Books): Promise<number> {
  const open = await books.scans.openAt()
  for (const id of open) await settleScans(books, id)
  return open.length
}
