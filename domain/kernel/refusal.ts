/**
 * Every expected no of the product. The phone has a sentence for each (`Record<RefusalCode, …>`), so a new code without
 * words does not compile.
 */
export const refusalCodes = [
  'access.not-signed-in',
  'access.not-registered',
  'access.not-allowed',
  'access.needs-consent',
  'access.locked',
  'request.unclear',
  'request.key-reused',
  'request.too-many-changes',
  'request.too-often',
  'request.busy',
  'people.already-linked',
  'people.invitation-invalid',
  'people.maybe-known',
  'people.id-number-wrong',
  'people.phone-wrong',
  'people.phone-not-proved',
  'people.born-wrong',
  'people.needs-basic-consent',
  'people.unknown-place',
  'people.not-yours-to-correct',
  'people.too-many-elders',
  'people.already-helps',
  'people.not-asked',
  'people.cannot-give',
  'people.last-administrator',
  'people.desk-gone',
  'people.too-many-desks',
  'people.not-twins',
  'people.merge-first-take-back',
  'people.too-late-to-undo',
  'people.changed-since',
  'people.nothing-to-undo',
  'people.run-unknown',
  'people.day-ahead',
  'meals.already-booked',
  'meals.closed',
  'meals.not-on-menu',
  'meals.sold-out',
  'meals.way-not-offered',
  'meals.not-booked',
  'meals.already-collected',
  'meals.code-invalid',
  'meals.wrong-sitting',
  'meals.too-early',
  'meals.being-served',
  'notices.gone',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** What a sentence may need: counts, clocks, names already fit to be shown. */
export type Facts = Record<string, string | number | boolean>

/** An expected no: returned, never thrown. */
export interface Refusal<C extends RefusalCode = RefusalCode> {
  refused: C
  facts: Facts
}

/** Says no with its code and the facts a sentence needs. */
export const refuse = <C extends RefusalCode>(refused: C, facts: Facts = {}): Refusal<C> => ({
  refused,
  facts,
})

/** Whether an answer is a refusal. */
export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer

/** Refusals that any action may give, because `serve` itself gives them. */
export type CommonRefusal = Extract<RefusalCode, `access.${string}` | `request.${string}`>
