import { communityOf, type PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import { doorName } from '../../domain/people/rules-address'
import { pairId, whySuspect, type Suspicion } from '../../domain/people/rules-twins'
import { atMost } from '../kit/at-most'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { alikeTo, twinOf } from './steps-alike'
import type { TwinRow } from './store-rows'

type Shelf = Pick<People, 'store'>

const AT_ONCE = 16
/** More records than this behind one number or door are an office's telephone or a home's address: nobody compares them all. */
const MOST_TOGETHER = 30

function twinRow(one: PersonRow, other: PersonRow, why: Suspicion, at: Instant): TwinRow {
  const communities = [one, other].flatMap(({ home }) => communityOf(home) ?? [])
  const [a = one._id, b = other._id] = [one._id, other._id].sort()
  return { _id: pairId(a, b), a, b, communities: [...new Set(communities)], why, state: 'open', at }
}

const isLive = ({ closed, mergedInto, died }: PersonRow) =>
  closed === undefined && mergedInto === undefined && died === undefined

/**
 * Notes which other records may be of the same person as this one; to be called after a record was entered or corrected. What
 * was noted before stays as it is, so whom staff kept apart is not asked about again. Gives how many are new.
 */
export async function noteTwins({ store }: Shelf, personId: PersonId, now: Instant): Promise<number> {
  const row = await store.person(personId)
  if (!row || !isLive(row)) return 0
  const alike = (await alikeTo({ store }, row)).filter(one => isLive(one.row))
  const added = await Promise.all(alike.map(one => store.addTwin(twinRow(row, one.row, one.why, now))))
  return added.filter(end => end === 'added').length
}

const doorOf = ({ home, door }: PersonRow) => {
  const name = doorName(door ?? '')
  return name === '' ? [] : [`${home}|${name}`]
}

/** Who shares a number or a door: only these are compared with each other. */
function together(rows: readonly PersonRow[]): PersonRow[][] {
  const groups = new Map<string, PersonRow[]>()
  for (const row of rows) {
    const keys = [
      ...(row.idTag === undefined ? [] : [`id|${row.idTag}`]),
      ...(row.phoneTag === undefined ? [] : [`phone|${row.phoneTag}`]),
      ...doorOf(row).map(door => `door|${door}`),
    ]
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].filter(group => group.length > 1 && group.length <= MOST_TOGETHER)
}

/** Everybody known who shares a number or a door with one of these, and these themselves; in pages, not one by one. */
async function around({ store }: Shelf, rows: readonly PersonRow[]): Promise<PersonRow[]> {
  const [first] = rows
  const community = first && communityOf(first.home)
  const homes = [...new Set(rows.map(({ home }) => home))]
  const found = await Promise.all([
    store.personsByIdTag(rows.flatMap(({ idTag }) => idTag ?? [])),
    community === undefined
      ? []
      : store.personsByPhoneTag(
          community,
          rows.flatMap(({ phoneTag }) => phoneTag ?? []),
        ),
    ...homes.map(home =>
      store.personsByDoor(
        home,
        rows.flatMap(row =>
          row.home === home && row.door !== undefined ? [row.door, doorName(row.door)] : [],
        ),
      ),
    ),
  ])
  return [...new Map([...found.flat(), ...rows].map(row => [row._id, row])).values()].filter(isLive)
}

/** The pairs among these of which at least one is asked about. */
export function pairsAmong(all: readonly PersonRow[], asked: ReadonlySet<PersonId>, now: Instant): TwinRow[] {
  const pairs = together(all).flatMap(group =>
    group.flatMap((one, at) =>
      group.slice(at + 1).flatMap(other => {
        if (!asked.has(one._id) && !asked.has(other._id)) return []
        const why = whySuspect(twinOf(one), twinOf(other))
        return why ? [twinRow(one, other, why, now)] : []
      }),
    ),
  )
  return [...new Map(pairs.map(pair => [pair._id, pair])).values()]
}

/** As `noteTwins`, for many records of one community at once, such as those of an import. */
export async function noteTwinsOf(people: Shelf, rows: readonly PersonRow[], now: Instant): Promise<number> {
  const pairs = pairsAmong(await around(people, rows), new Set(rows.map(({ _id }) => _id)), now)
  const limited = atMost(AT_ONCE)
  const added = await Promise.all(pairs.map(pair => limited(() => people.store.addTwin(pair))))
  return added.filter(end => end === 'added').length
}
