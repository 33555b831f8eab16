import type { Consents } from '../kernel/consents'
import { refuse, type Refusal } from '../kernel/refusal'
import type { Instant } from '../kernel/time'
import type { RosterFacts } from './rules-import'

const THIRTY_DAYS = 30 * 86_400_000

/** Single values by name; null where there is none. */
export type Values = Record<string, unknown>

/** What a change found and what it left, of the fields it touched; kept sealed beside the deed. */
export interface Trace {
  readonly before: Values
  readonly after: Values
}

const consentName = (purpose: string) => `consent.${purpose}`

/** A record as single values, in which two states of it can be compared field by field. */
export function valuesOf({ care, ...plain }: RosterFacts, consents: Consents = {}): Values {
  const marks = Object.entries<unknown>(consents).map(
    ([purpose, mark]) => [consentName(purpose), mark] as const,
  )
  const { livesAlone = false, hardOfHearing = false, diet = [] } = care ?? {}
  return { ...plain, livesAlone, hardOfHearing, diet, ...Object.fromEntries(marks) }
}

/** The text of a value by which two are the same, whatever order their parts are kept in. */
const textOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const parts = Object.entries(value).filter(([, part]) => part !== undefined)
  return `{${parts
    .map(([name, part]) => `${name}:${textOf(part)}`)
    .sort()
    .join()}}`
}

const holds = (now: Values, wanted: Values) =>
  Object.entries(wanted).every(([field, value]) => textOf(now[field]) === textOf(value))

/** What a change does to the values: those that differ, as they were and as they become; undefined when none does. */
export function traceOf(now: Values, then: Values): Trace | undefined {
  const fields = Object.keys(then).filter(field => textOf(now[field]) !== textOf(then[field]))
  if (fields.length === 0) return undefined
  const pick = (values: Values) => Object.fromEntries(fields.map(field => [field, values[field] ?? null]))
  return { before: pick(now), after: pick(then) }
}

/** How an undo stands: to be done, done already, or no longer possible because a field was changed again. */
export function undoState(
  now: Values,
  { before, after }: Trace,
): 'due' | 'done' | Refusal<'people.changed-since'> {
  if (holds(now, after)) return 'due'
  return holds(now, before) ? 'done' : refuse('people.changed-since')
}

/** Until when a change can be undone: thirty days. */
export const undoableUntil = (at: Instant): Instant => at + THIRTY_DAYS

/** Whether the thirty days are over within which a change can be undone. */
export const isTooLateToUndo = (at: Instant, now: Instant): boolean => now > undoableUntil(at)

const CARE = ['livesAlone', 'hardOfHearing', 'diet'] as const
const isConsent = (field: string) => field.startsWith('consent.')

/** A record's facts with some values put in; null takes one away. */
export function factsWith<F extends RosterFacts>(facts: F, values: Values): F {
  const { care, ...plain } = facts
  const plainValues = Object.entries(values).filter(
    ([field]) => !isConsent(field) && !CARE.some(one => one === field),
  )
  const careValues = Object.entries(values).filter(([field]) => CARE.some(one => one === field))
  const kept = Object.entries({ ...plain, ...Object.fromEntries(plainValues) }).filter(
    ([, value]) => value !== null && value !== undefined,
  )
  const cared = careValues.length > 0 ? { diet: [], ...care, ...Object.fromEntries(careValues) } : care
  return { ...Object.fromEntries(kept), ...(cared && { care: cared }) } as F
}

/** The consents with some values put in; null takes one away. */
export function consentsPut(consents: Consents | undefined, values: Values): Consents {
  const put = Object.entries(values).filter(([field]) => isConsent(field))
  const all: Values = {
    ...consents,
    ...Object.fromEntries(put.map(([field, mark]) => [field.slice(consentName('').length), mark])),
  }
  return Object.fromEntries(Object.entries(all).filter(([, mark]) => mark !== null))
}
