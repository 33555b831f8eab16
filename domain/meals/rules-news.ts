import type { PersonId } from '../kernel/ids'
import type { Deed } from '../kernel/seats'
import { instantOf, type Instant } from '../kernel/time'
import type { SittingId } from './ids'
import type { MealKind } from './notice-text'
import type { MealSeat, Sitting } from './sitting'

/** Something that was done for somebody at a sitting and that he, or who helps him, is to be told. */
export interface News {
  kind: MealKind
  person: PersonId
  /** The key of the wish that did it. */
  step: string
  who: PersonId
  whoName: string
  happened: Instant
  /** What he holds since then; nothing after a cancellation. */
  seat?: MealSeat
}

const kindOf = {
  book: 'meals.booked-for-you',
  change: 'meals.changed-for-you',
  cancel: 'meals.cancelled-for-you',
} as const satisfies Partial<Record<Deed['did'], MealKind>>
type Told = keyof typeof kindOf
const isTold = (did: Deed['did']): did is Told => did in kindOf

/** What was last done that one tells; it agrees with what he holds, also where two wishes crossed. */
function lastOf(deeds: Record<string, Deed> | undefined, holds: boolean) {
  const told = Object.entries(deeds ?? {}).flatMap(([key, deed]) =>
    isTold(deed.did) ? [{ key, deed, did: deed.did }] : [],
  )
  const happened = Math.max(0, ...told.map(({ deed }) => deed.at))
  const fitting = told.filter(({ did }) => (did !== 'cancel') === holds)
  const last = fitting.sort((a, b) => a.deed.at - b.deed.at).at(-1)
  return last && { ...last, happened }
}

type Seen = Pick<Sitting, 'by' | 'deeds' | 'cancelled'>

/** The meal of a sitting that reminders are about; apart, so that a reminder takes the place of no other message. */
export const reminderAbout = (sitting: SittingId): string => `${sitting}:reminder`
/** The sitting that a message is about, whatever it says of it. */
export const sittingOfAbout = (about: string): SittingId => about.replace(/:reminder$/, '')

/** Whether what was said of a person's meal is still so; `ids` are all he goes by. */
export function stillSo(
  kind: string,
  sitting: Pick<Sitting, 'by' | 'deeds' | 'state'>,
  ids: readonly PersonId[],
) {
  const holds = ids.some(id => sitting.by[id] !== undefined)
  if (kind === 'meals.sitting-cancelled') return sitting.state === 'cancelled'
  if (holds && sitting.state === 'cancelled') return false
  if (kind === 'meals.reminder') return holds
  const deeds = Object.fromEntries(ids.flatMap(id => Object.entries(sitting.deeds[id] ?? {})))
  const last = lastOf(deeds, holds)
  return last !== undefined && kindOf[last.did] === kind
}

function doneFor(sitting: Seen, person: PersonId, since: Instant): News[] {
  const seat = sitting.by[person]
  const last = lastOf(sitting.deeds[person], seat !== undefined)
  if (!last || last.happened <= since) return []
  const { who, whoName } = last.deed
  const what = { kind: kindOf[last.did], person, step: last.key, who, whoName, happened: last.happened }
  return [{ ...what, ...(seat && { seat }) }]
}

function closedFor(sitting: Seen, person: PersonId): News[] {
  const { cancelled } = sitting
  if (!cancelled) return []
  const { key: step, who, whoName } = cancelled
  const last = lastOf(sitting.deeds[person], true)
  return [
    {
      kind: 'meals.sitting-cancelled',
      person,
      step,
      who,
      whoName,
      happened: Math.max(cancelled.at, last?.happened ?? 0),
    },
  ]
}

/**
 * What is to be told of a sitting, one thing for each person, in the order of their ids: that the meal is cancelled to
 * everybody who holds a place, else what was last done for him since a moment.
 */
export function newsOf(sitting: Seen, since: Instant): News[] {
  const persons = [...new Set([...Object.keys(sitting.deeds), ...Object.keys(sitting.by)])].sort()
  return persons.flatMap(person =>
    sitting.cancelled && sitting.by[person] ? closedFor(sitting, person) : doneFor(sitting, person, since),
  )
}

/** When the doors shut: after that nobody needs to be told anything of a meal. */
export const endOf = ({ day, shuts }: Pick<Sitting, 'day' | 'shuts'>): Instant => instantOf(day, shuts)

const MINUTE = 60_000
const TIME_TO_READ = 120 * MINUTE
const BEFORE_THE_DOORS = 90 * MINUTE
const AT_LEAST = 15 * MINUTE

/**
 * When whoever has not read that his meal is cancelled is telephoned: after two hours, but before he sets out, and never
 * without a quarter of an hour to read it.
 */
export function callAtOf({ day, opens }: Pick<Sitting, 'day' | 'opens'>, at: Instant): Instant {
  const inTime = Math.min(at + TIME_TO_READ, instantOf(day, opens) - BEFORE_THE_DOORS)
  return Math.max(inTime, at + AT_LEAST)
}
