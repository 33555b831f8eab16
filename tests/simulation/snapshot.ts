import type { Row } from '../../cloudfunctions/kit/database'
import { collections } from '../../local/audit/audit'
import type { House } from './house'

/** Every row there is, as text, by collection and id. */
export type Snapshot = ReadonlyMap<string, string>

const textOf = ({ _id, ...rest }: Record<string, unknown>) => JSON.stringify({ _id, ...rest })

export const lookAt = ({ cloud }: House): Snapshot =>
  new Map(
    collections.flatMap(name =>
      cloud.readAll(name).map((row): [string, string] => [`${name}/${row['_id'] as string}`, textOf(row)]),
    ),
  )

/** Lets the clock run until a promise is settled; what it threw is thrown. */
export async function lived<T>({ time }: House, promise: Promise<T>): Promise<T> {
  let over = false
  const end = () => void (over = true)
  promise.then(end, end)
  while (!over) await time.runUntil(time.now + 100)
  return promise
}

/** Puts every row, and the clock, back as it was; nothing may be under way. */
export async function putBack(house: House, before: Snapshot, at: number): Promise<void> {
  await house.time.runUntil(house.time.now + 60_000)
  const now = lookAt(house)
  const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
    path => before.get(path) !== now.get(path),
  )
  const work = changed.map(path => {
    const slash = path.indexOf('/')
    const [table, text] = [house.tools.db.collection(path.slice(0, slash)), before.get(path)]
    return text === undefined ? table.remove(path.slice(slash + 1)) : table.put(JSON.parse(text) as Row)
  })
  await lived(house, Promise.all(work))
  await house.time.runUntil(house.time.now + 60_000)
  house.time.now = at
}

const SEALED = /^k\d+\.[\w+/=-]+\.[\w+/=-]+/
/** An instant of these decades, as a number or within a key; nothing else that is stored has as many digits. */
const INSTANT = /(?<![0-9a-z])1[5-9][0-9]{11}(?![0-9a-z])/g

/** Without what differs from run to run: instants, and texts that are sealed anew at each writing. */
export const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (name, one: unknown) => {
      // Counts the writes, and one that was repeated is one more.
      if (name === 'turn') return undefined
      return typeof one === 'string' && SEALED.test(one) ? 'sealed' : one
    }).replace(INSTANT, '0'),
  )

type Fields = Record<string, unknown>
const fieldsOf = (text: string | undefined) => sorted(plain(JSON.parse(text ?? '{}'))) as Fields

/** Which fields of a row are not the same. */
const fieldsApart = (one: Fields, other: Fields): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    name => JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  )

/**
 * Counts that are over in a quarter of an hour; a guess of a killed call counts as wrong until then. And what the clock
 * tells of bookings: under which of two records that became one depends on whether it came before or after.
 */
const isPassing = (path: string) =>
  path.startsWith('guesses/') || path.startsWith('notices/meals.booked-for-you:')
/** Whether the clock has been there to remind already. */
const PASSING_FIELD = 'reminded'

/** What two states differ in, told by row. */
export function differences(one: Snapshot, other: Snapshot): string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter(path => !isPassing(path))
    .map(path => {
      const apart = fieldsApart(fieldsOf(one.get(path)), fieldsOf(other.get(path)))
      return { path, apart: apart.filter(field => field !== PASSING_FIELD) }
    })
    .flatMap(({ path, apart }) =>
      apart.length > 0 ? [`${path} ${apart.includes('_id') ? 'is there or not' : apart.join()}`] : [],
    )
}

/** The order of fields says nothing. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}
