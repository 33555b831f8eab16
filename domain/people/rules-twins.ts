import type { PersonId, PlaceId } from '../kernel/ids'
import { daysBetween, type Day } from '../kernel/time'
import { doorName } from './rules-address'
import { bareName } from './rules-finding'

/** What of two records is compared to tell whether they speak of one person. */
export interface Twin {
  readonly id: PersonId
  readonly name: string
  /** As `kernel/pinyin` says it; empty when it is not known. */
  readonly sound: string
  readonly idTag?: string | undefined
  readonly phoneTag?: string | undefined
  readonly home: PlaceId
  readonly door?: string | undefined
  readonly born?: Day | undefined
  readonly sex?: '男' | '女' | undefined
}

/** By what two records seem to be of one person: the same ID number; phone and name; door and another spelling. */
export type Suspicion = 'id' | 'phone' | 'door'

// A birth date told by the lunar calendar, or a year counted the old way, lies within a year of the true one.
const MOST_DAYS_APART = 366

type Fact = 'idTag' | 'phoneTag' | 'sex' | 'born'
const isSame = (a: Twin, b: Twin, fact: Fact) =>
  a[fact] !== undefined && a[fact] !== '' && a[fact] === b[fact]
const differs = (a: Twin, b: Twin, fact: Fact) => Boolean(a[fact]) && Boolean(b[fact]) && a[fact] !== b[fact]

const isBornApart = ({ born: a }: Twin, { born: b }: Twin) =>
  a !== undefined && b !== undefined && Math.abs(daysBetween(a, b)) > MOST_DAYS_APART

/** What rules out that two records are of one person. */
const areTwo = (a: Twin, b: Twin) => differs(a, b, 'idTag') || differs(a, b, 'sex') || isBornApart(a, b)

const isAlike = (a: Twin, b: Twin) =>
  (a.sound !== '' && a.sound === b.sound) ||
  (bareName(a.name) !== '' && bareName(a.name) === bareName(b.name))

const isSameDoor = (a: Twin, b: Twin) => {
  const [doorA, doorB] = [doorName(a.door ?? ''), doorName(b.door ?? '')]
  return a.home === b.home && doorA !== '' && doorA === doorB
}

/** Whether one character is another one, is missing or is too many. */
function isOneOff(a: readonly string[], b: readonly string[]): boolean {
  if (a.length > b.length) return isOneOff(b, a)
  const at = a.findIndex((char, place) => char !== b[place])
  const from = at < 0 ? a.length : at
  const rest = b.slice(from + 1).join('')
  return b.length - a.length <= 1 && rest === a.slice(a.length === b.length ? from + 1 : from).join('')
}

/**
 * Whether names that sound different may be one misspelt: it takes the same birth date, or the same phone and the same
 * surname; for sisters, and husband and wife, live behind one door with names a character apart.
 */
function isMisspelt(a: Twin, b: Twin): boolean {
  const [nameA, nameB] = [Array.from(bareName(a.name)), Array.from(bareName(b.name))]
  const sameSurname = nameA.length > 1 && nameB.length > 1 && nameA[0] === nameB[0]
  return isOneOff(nameA, nameB) && (isSame(a, b, 'born') || (isSame(a, b, 'phoneTag') && sameSurname))
}

/** The door speaks for one person when the names are one, or may be one misspelt. */
const isOneAtDoor = (a: Twin, b: Twin) => isSameDoor(a, b) && (isAlike(a, b) || isMisspelt(a, b))

/**
 * Why two records may be of one person, the surest reason first; undefined when nothing speaks for it, or when two
 * ID numbers, the sexes, or birth dates more than a year apart speak against it. A suspicion is shown to staff, who decide.
 */
export function whySuspect(a: Twin, b: Twin): Suspicion | undefined {
  if (a.id === b.id) return undefined
  if (isSame(a, b, 'idTag')) return 'id'
  if (areTwo(a, b)) return undefined
  if (isSame(a, b, 'phoneTag') && isAlike(a, b)) return 'phone'
  return isOneAtDoor(a, b) ? 'door' : undefined
}

/** The id under which a suspicion about two persons is kept, whichever was found first. */
export const pairId = (a: PersonId, b: PersonId): string => `twin:${a < b ? `${a}:${b}` : `${b}:${a}`}`
