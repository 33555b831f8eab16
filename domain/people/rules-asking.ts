import type { Help } from '../kernel/grants'
import { goesBy, type Person } from '../kernel/person'
import type { Facts } from '../kernel/refusal'
import type { Instant } from '../kernel/time'
import { bareName } from './rules-finding'

/** So many elders one person may act for or have asked (product rule, domain-rules §6: an account of a family binds five). */
export const MOST_ELDERS = 5
/** So many of them may be waited for at once: nobody asks his way through a telephone book. */
export const MOST_OPEN_ASKS = 3
const WAITS_FOR = 7 * 86_400_000

/** Until when somebody who asked waits for the elder’s nod: seven days. */
export const waitsUntil = (since: Instant): Instant => since + WAITS_FOR

/** Whether a tie still means something: it is agreed, or asked less than seven days ago. */
export const isOpen = ({ state, since }: Pick<Help, 'state' | 'since'>, now: Instant): boolean =>
  state === 'agreed' || now < waitsUntil(since)

/** What is in the way of one tie more, as the facts of a refusal; undefined when nothing is. */
export function tooMany(others: readonly Help[], state: Help['state'], now: Instant): Facts | undefined {
  const open = others.filter(help => isOpen(help, now))
  if (open.length >= MOST_ELDERS) return { most: MOST_ELDERS }
  const waiting = open.filter(help => help.state === 'asked').length
  return state === 'asked' && waiting >= MOST_OPEN_ASKS ? { most: MOST_OPEN_ASKS, waiting: true } : undefined
}

/** A record behind a phone number, as far as it tells whether it is the one who was meant. */
export interface Meant {
  readonly id: string
  readonly name: string
  readonly sound: string
}

/**
 * Whom somebody meant who typed a name: written alike before sounding alike (沈桂珍, 沈桂贞), then by id, so that the same
 * words always mean the same person.
 */
export function whoIsMeant(
  typed: { name: string; sound: string },
  records: readonly Meant[],
): string | undefined {
  const bare = bareName(typed.name)
  const alike = records
    .filter(({ name, sound }) => bareName(name) === bare || sound === typed.sound)
    .sort(
      (a, b) =>
        Number(bareName(b.name) === bare) - Number(bareName(a.name) === bare) || (a.id < b.id ? -1 : 1),
    )
  return alike[0]?.id
}

/** The helper’s tie to an elder, also one made before two records of the elder became one. */
export function tieTo(helps: readonly Help[], elder: Pick<Person, 'id' | 'aka'>): Help | undefined {
  const ties = helps.filter(({ person }) => goesBy(elder, person))
  return ties.find(({ state }) => state === 'agreed') ?? ties[0]
}

/** By what name the helper may be told of the elder: as long as he only asked, the one he typed himself. */
export const nameToHelper = (elder: Pick<Person, 'name'>, tie: Help | undefined): string =>
  tie?.state === 'asked' ? (tie.asked ?? elder.name) : elder.name
