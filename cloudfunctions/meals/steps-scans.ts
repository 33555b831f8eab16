import { communityOf, contains, type PersonId } from '../../domain/kernel/ids'
import { goesBy, idsOf, type Person } from '../../domain/kernel/person'
import { canteenOfSitting, type SittingId } from '../../domain/meals/ids'
import type { ScannedBy } from '../../domain/meals/offline'
import { mergeScans, type BeyondMeal, type Meant, type Merged } from '../../domain/meals/rules-offline-merge'
import { atMost } from '../kit/at-most'
import { codeFor } from '../kit/seats'
import type { Shelf } from './shelf'
import { lookOf } from './steps-carried'
import { finishServing, serveMeal } from './steps-serving'
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
  const change = { [collectedAt]: { set: at }, [`by.${person}.carried`]: { set: true } }
  const noted = await store.changeSitting(id, { ...there, [collectedAt]: { missing: true } }, change)
  if (!noted) await store.changeSitting(id, { ...there, [collectedAt]: { above: at } }, change)
}

/** What is served to somebody who held no place: what he had given back, else the first set meal of the day. */
const servedAs = ({ held }: BeyondMeal, { sets }: SittingRow) =>
  held ?? { pool: Object.keys(sets).sort()[0] ?? '', n: 1, way: 'dine-in' as const }

/** Writes what follows and is not there yet; all of it only ever becomes earlier, so no order is wrong. */
async function write(
  books: Books,
  sitting: SittingRow,
  { collected, beyond }: Merged,
  persons: readonly Person[],
) {
  const written = new Map((await books.store.servedAt(sitting._id)).map(row => [row._id, row.collectedAt]))
  const isThere = (id: string, at: number) => (written.get(id) ?? Infinity) <= at
  const [inTurn, whose] = [atMost(AT_ONCE), (id: PersonId) => persons.find(person => goesBy(person, id))]
  const late = collected.filter(({ person, at }) => (sitting.by[person]?.collectedAt ?? Infinity) > at)
  await Promise.all(late.map(({ person, at }) => inTurn(() => noteCollected(books, sitting._id, person, at))))
  const now = late.length > 0 ? ((await books.store.wholeSitting(sitting._id)) ?? sitting) : sitting
  const places = collected.filter(({ person, at }) => !isThere(servedId(sitting._id, person), at))
  const more = beyond.filter(({ person, at }) => !isThere(beyondId(sitting._id, person), at))
  await Promise.all([
    ...places.map(({ person: id }) =>
      inTurn(async () => {
        const diner = whose(id)
        if (diner) await finishServing(books, now, { id, diner })
      }),
    ),
    ...more.map(one =>
      inTurn(async () => {
        const [diner, id] = [whose(one.person), beyondId(sitting._id, one.person)]
        const meal = {
          id,
          person: one.person,
          held: servedAs(one, now),
          at: one.at,
          exact: true,
          beyond: one.why,
        }
        if (diner) await serveMeal(books, now, { ...meal, diner })
      }),
    ),
  ])
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
  await Promise.all(scans.map(({ _id, open }) => (open ? inTurn(() => books.scans.close(_id)) : undefined)))
  return merged.ends
}

/** Finishes what was handed in and not put in order, because a call was cut short; answers at how many sittings. */
export async function finishScans(books: Books): Promise<number> {
  const open = await books.scans.openAt()
  for (const id of open) await settleScans(books, id)
  return open.length
}
