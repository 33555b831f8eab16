import { isExplained, type Moment } from './auditor-people-order'
import { moments, wishesOf } from './auditor-people-wishes'
import { field, isGranted, isUnsure, text, type Heard, type Memory, type Stored } from './told-people'
import type { Sitting } from './auditor-people-meals'

/** The merge that made two records one, or nothing while they are two. */
type Merged = string

function merges(one: Heard): Moment<Merged>[] {
  return moments<Merged>(one, {
    granted: merged => (merged === '' ? [text(one.data, 'mergeId')] : []),
    done: merged => (merged === '' ? ['?'] : [merged]),
    refused: merged => one.refused !== 'people.not-twins' || merged !== '',
  })
}

function parts(one: Heard): Moment<Merged>[] {
  const isIt = (merged: Merged) => merged === '?' || merged === text(one.input, 'mergeId')
  return moments<Merged>(one, {
    granted: merged => (isIt(merged) ? [''] : []),
    done: merged => [isIt(merged) ? '' : merged],
    refused: merged => one.refused !== 'people.nothing-to-undo' || merged !== text(one.input, 'mergeId'),
  })
}

const isOpenStill = ({ account, finds, helps, grants }: Stored) =>
  account !== undefined || finds !== undefined || helps.length + grants.length > 0

/** A record that is part of another is nobody, and the other one knows it. */
function wrongPart(row: Stored, stored: ReadonlyMap<string, Stored>): string[] {
  if (row.mergedInto === undefined) return []
  const keep = stored.get(row.mergedInto)
  const isKnown = keep?.mergedInto === undefined && keep?.aka?.includes(row._id) === true
  return [
    ...(isKnown ? [] : [`${row._id} is part of ${row.mergedInto}, who does not know it`]),
    ...(isOpenStill(row) ? [`${row._id} is part of another and is still open`] : []),
  ]
}

/** Two records made one and parted again, in an order in which all that was told is true. */
export function wrongMerges(
  { heard, folk, merges: known }: Memory,
  stored: ReadonlyMap<string, Stored>,
): string[] {
  const all = wishesOf(heard)
  const told = folk.twins.flatMap(pair => {
    const ids = pair.map(({ id }) => id)
    const [a, b] = ids.map(id => stored.get(id))
    const isOfPair = ({ input }: Heard) =>
      known.some(({ mergeId, pair: of }) => mergeId === text(input, 'mergeId') && ids.includes(of[0]))
    const moved = all.flatMap(one => {
      if (one.action === 'merge' && ids.includes(text(one.input, 'keep'))) return merges(one)
      return one.action === 'unmerge' && isOfPair(one) ? parts(one) : []
    })
    const isOne = a?.mergedInto !== undefined || b?.mergedInto !== undefined
    return isExplained(moved, '', merged => (merged !== '') === isOne)
      ? []
      : [`${ids.join(' and ')}: what was told of their merging contradicts itself or the store`]
  })
  return [...told, ...[...stored.values()].flatMap(row => wrongPart(row, stored))]
}

/** All that may be left on the record of somebody who was deleted; with no name, no number, nobody he knows. */
const BARE = [
  '_id',
  'name',
  'home',
  'community',
  'grants',
  'helps',
  'closed',
  'mergedInto',
  'aka',
  'revision',
  'sealedWith',
]

function wrongClosed(row: Stored, name: string, ofPeople: string): string[] {
  const left = Object.keys(row).filter(key => !BARE.includes(key))
  return [
    ...left.map(key => `${row._id} was deleted and still has ${key}`),
    ...(row.helps.length + row.grants.length > 0 ? [`${row._id} was deleted and still has ties`] : []),
    ...(ofPeople.includes(name) ? [`${row._id} was deleted and his name can be read`] : []),
  ]
}

/** Where the store stands in the end. */
export interface End {
  stored: ReadonlyMap<string, Stored>
  sittings: ReadonlyMap<string, Sitting>
  now: number
  /** Everything that is stored, as text. */
  everything: string
  /** Of it what the service people keeps. GAP: what the canteen notes of who ordered still bears his name. */
  ofPeople: string
}

/** The clock looks every five minutes and may be late or skipped; an hour is enough for certain. */
const HOUR = 3_600_000
/** Two clocks of the platform may differ by this. */
const SKEW = 2_000

interface Going {
  memory: Memory
  was: Stored
  is: Stored
}

/** Whether he goes or stays as he said last. */
function wrongTime({ memory, was, is }: Going, now: number): string[] {
  const due = was.closingDue ?? 0
  const kept = wishesOf(memory.heard).filter(
    ({ action, input }) => action === 'keep' && text(input, 'personId') === was._id,
  )
  const isKept = kept.some(({ data }) => field(data, 'kept') === true)
  const mayStay = kept.some(one => isGranted(one) || isUnsure(one))
  if (is.closed === undefined)
    return !mayStay && due + HOUR < now ? [`${was._id} should have been deleted`] : []
  return [
    ...(isKept ? [`${was._id} took back that he goes and was deleted`] : []),
    ...(is.closed < due - SKEW ? [`${was._id} was deleted too early`] : []),
  ]
}

/** What is left of somebody who was deleted. */
function wrongRest({ memory, was, is }: Going, { sittings, now, ofPeople }: End): string[] {
  const { closed } = is
  if (closed === undefined) return []
  const late = memory.heard.filter(one => isGranted(one) && one.start > closed)
  const acted = late.filter(({ input }) => text(input, 'personId') === was._id)
  const left = [...sittings.values()].filter(({ by, closesAt }) => by[was._id] && closesAt > now)
  return [
    ...wrongClosed(is, was.name, ofPeople),
    ...acted.map(({ action }) => `${action} was granted for ${was._id}, who was deleted`),
    ...left.map(({ _id }) => `${was._id} was deleted and has a booking at ${_id}`),
  ]
}

/** Who asked to go is gone when his week is over, with nothing left, unless he took it back. */
export const wrongLeaving = (memory: Memory, end: End): string[] =>
  memory.folk.leaving.flatMap(({ id }) => {
    const [was, is] = [memory.before.get(id), end.stored.get(id)]
    if (!was || !is) return [`${id} is not there`]
    const going = { memory, was, is }
    return [...wrongTime(going, end.now), ...wrongRest(going, end)]
  })
