import type { Way } from '../../../domain/meals/views'
import type { Answer, RefusalSaid } from '../../lib/answer'

/** What is wished for one meal; the same for everybody it is for. */
export interface Order {
  sittingId: string
  set: string
  portions: number
  way: Way
}

/** What was given out. */
export interface Held {
  code: string
  ticket: string
}

/** How the wish went for one person. */
export type Outcome =
  | { state: 'held'; held: Held }
  | { state: 'refused'; refusal: RefusalSaid }
  | { state: 'unsure' | 'offline' | 'failed' }

export type Outcomes = Record<string, Outcome>

/** The keys of wishes: the same until the wish is answered. */
export interface Keys {
  keyOf: (wish: string) => string
  answered: (wish: string) => void
}

/** Asks for one person; `key` is that of his own wish. */
export type AskFor = (personId: string, key: string) => Promise<Answer<Held>>

/** A wish is the same wish when all of it is the same. */
export const wishOf = (deed: 'book' | 'change', personId: string, order: Order): string =>
  [deed, personId, order.sittingId, order.set, order.portions, order.way].join(' ')

function outcomeOf(answer: Answer<Held>): Outcome {
  if (answer.ok) return { state: 'held', held: answer.data }
  if ('refusal' in answer) return { state: 'refused', refusal: answer.refusal }
  if ('offline' in answer) return { state: 'offline' }
  return { state: 'unsure' in answer ? 'unsure' : 'failed' }
}

async function askOne(
  wish: string,
  ask: (key: string) => Promise<Answer<Held>>,
  keys: Keys,
): Promise<Outcome> {
  const outcome = outcomeOf(await ask(keys.keyOf(wish)))
  if (outcome.state === 'held' || outcome.state === 'refused') keys.answered(wish)
  return outcome
}

const settled = (outcome: Outcome | undefined) => outcome?.state === 'held'

export interface Ordering {
  deed: 'book' | 'change'
  order: Order
  personIds: readonly string[]
  /** How it went before; who holds his meal already is not asked for again. */
  before: Outcomes
}

/**
 * Places the order for every person side by side, each with a key of his own. One person's no, or a lost answer, does not
 * touch the other's meal; asked again, only what is still open is repeated, with the same keys.
 */
export async function orderForAll(ordering: Ordering, ask: AskFor, keys: Keys): Promise<Outcomes> {
  const { deed, order, personIds, before } = ordering
  const open = personIds.filter(id => !settled(before[id]))
  const found = await Promise.all(
    open.map(async id => [id, await askOne(wishOf(deed, id, order), key => ask(id, key), keys)] as const),
  )
  return { ...before, ...Object.fromEntries(found) }
}

export type Whole = 'all-held' | 'some-held' | 'unsure' | 'offline' | 'refused' | 'failed'

/** How it went on the whole; what one can do something about comes first. */
export function wholeOf(outcomes: Outcomes): Whole {
  const states = Object.values(outcomes).map(({ state }) => state)
  if (states.every(state => state === 'held')) return 'all-held'
  if (states.includes('unsure')) return 'unsure'
  if (states.includes('held')) return 'some-held'
  return (['offline', 'failed', 'refused'] as const).find(state => states.includes(state)) ?? 'failed'
}
