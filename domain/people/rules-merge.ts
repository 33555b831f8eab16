import type { ConsentMark } from '../kernel/consents'
import type { Grant, Help } from '../kernel/grants'
import { refuse, type Refusal } from '../kernel/refusal'
import { traceOf, undoState, type Trace, type Values } from './rules-undo'

/** What two records are compared by, and the stored values behind each: one moves with his door and his household. */
export const compared = {
  name: ['name'],
  sex: ['sex'],
  born: ['born'],
  idNumber: ['idNumber'],
  phone: ['phone'],
  home: ['home', 'door', 'household'],
  welfare: ['welfare'],
  livesAlone: ['livesAlone'],
  hardOfHearing: ['hardOfHearing'],
  diet: ['diet'],
  note: ['note'],
} as const
export type Compared = keyof typeof compared
export const comparedFields = Object.keys(compared) as Compared[]

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

// The household follows from door and head, so it tells nothing that people choose by.
const shown = (field: Compared) => compared[field].filter(part => part !== 'household')
const says = (values: Values, field: Compared) => shown(field).some(part => !isEmpty(values[part]))
const partsOf = (values: Values, parts: readonly string[]): Values =>
  Object.fromEntries(parts.map(part => [part, isEmpty(values[part]) ? null : values[part]]))

/** The fields in which both records say something and not the same: staff choose between them. */
export const differing = (a: Values, b: Values): Compared[] =>
  comparedFields.filter(
    field =>
      says(a, field) &&
      says(b, field) &&
      traceOf(partsOf(a, shown(field)), partsOf(b, shown(field))) !== undefined,
  )

const isMark = (value: unknown): value is ConsentMark =>
  typeof value === 'object' && value !== null && 'given' in value

/** Of two marks the stricter one: who took a consent back anywhere has taken it back; a purpose nobody asked about stays open. */
function stricter(keep: unknown, drop: unknown): unknown {
  if (!isMark(keep)) return drop
  return isMark(drop) && keep.given && !drop.given ? drop : keep
}

const consentsOf = (values: Values) => Object.keys(values).filter(name => name.startsWith('consent.'))

/**
 * What becomes of the record that stays: the fields that staff take from the other one, those it had nothing in, and of each
 * consent the stricter mark.
 */
export function mergedValues(keep: Values, drop: Values, take: readonly string[]): Values {
  const fields = comparedFields.filter(
    field => says(drop, field) && (take.includes(field) || !says(keep, field)),
  )
  const facts = fields.flatMap(field => Object.entries(partsOf(drop, compared[field])))
  const purposes = [...new Set([...consentsOf(keep), ...consentsOf(drop)])]
  const marks = purposes.map(name => [name, stricter(keep[name], drop[name])] as const)
  return { ...Object.fromEntries(facts), ...Object.fromEntries(marks) }
}

const same = (a: unknown, b: unknown) => traceOf({ it: a }, { it: b }) === undefined

/** The ties of both records, one to each elder: an agreed one before one that waits. */
export const helpsOfBoth = (
  keep: readonly Help[],
  drop: readonly Help[],
  selves: readonly string[],
): Help[] =>
  [...keep, ...drop]
    .filter(({ person }) => !selves.includes(person))
    .sort((a, b) => Number(b.state === 'agreed') - Number(a.state === 'agreed'))
    .filter((help, at, all) => all.findIndex(({ person }) => person === help.person) === at)

const longer = (a: Grant, b: Grant) => a.until === undefined || (b.until !== undefined && a.until >= b.until)

/** What both records are trusted with; of one role in one place the longer grant. */
export const grantsOfBoth = (keep: readonly Grant[], drop: readonly Grant[]): Grant[] =>
  drop.reduce<Grant[]>(
    (all, grant) => {
      const held = all.find(({ role, scope }) => role === grant.role && scope === grant.scope)
      if (!held) return [...all, grant]
      return longer(held, grant) ? all : all.map(one => (one === held ? grant : one))
    },
    [...keep],
  )

/** A list as it was before a merge, with what was added to it or taken from it since by others. */
export function listBefore<T>(now: readonly T[], { before, after }: { before: T[]; after: T[] }): T[] {
  const has = (list: readonly T[], one: T) => list.some(other => same(other, one))
  const came = after.filter(one => !has(before, one))
  const went = before.filter(one => !has(after, one))
  return [...now.filter(one => !has(came, one)), ...went.filter(one => !has(now, one))]
}

/** Of what a merge changed in a record the values that nobody changed since, as they were before. */
export const untouched = (now: Values, { before, after }: Trace): Values =>
  Object.fromEntries(
    Object.keys(before)
      .filter(
        field =>
          undoState(now, {
            before: { [field]: before[field] ?? null },
            after: { [field]: after[field] ?? null },
          }) === 'due',
      )
      .map(field => [field, before[field] ?? null]),
  )

/** What of a record decides whether it may become part of another, or another part of it. */
export interface Side {
  idNumber?: string | undefined
  grants: readonly Grant[]
  closing?: unknown
}

/**
 * Why two records are not made one, or undefined: two ID numbers are two people; an administrator's office and a wish to be
 * deleted must be taken back first, because neither may come or go by the way.
 */
export function whyNotMerge(
  keep: Side,
  drop: Side,
): Refusal<'people.not-twins' | 'people.merge-first-take-back'> | undefined {
  if (keep.idNumber !== undefined && drop.idNumber !== undefined && keep.idNumber !== drop.idNumber)
    return refuse('people.not-twins')
  if (drop.grants.some(({ role }) => role === 'administrator'))
    return refuse('people.merge-first-take-back', { what: 'administrator' })
  return keep.closing !== undefined || drop.closing !== undefined
    ? refuse('people.merge-first-take-back', { what: 'closing' })
    : undefined
}
