import type { Instant } from '../../domain/kernel/time'
import { newKey } from './key'
import { keep, recall } from './storage'

interface Wish {
  key: string
  at: Instant
}
type Wishes = Record<string, Wish>

const place = 'wishes'
/** After two days nobody waits for the answer of a lost wish any more. */
const patience = 2 * 86_400_000

/** The wishes still without an answer, and this one among them with its key: an old one where it was made before. */
export function withWish(wishes: Wishes, wish: string, now: Instant, key: string): Wishes {
  const open = Object.entries(wishes).filter(([, { at }]) => now - at < patience)
  return { [wish]: { key, at: now }, ...Object.fromEntries(open) }
}

/**
 * The key of a wish. It stays the same until the wish is answered, through any number of taps and when the program was
 * closed in between; so a wish whose answer was lost can be repeated and is done once.
 */
export function keyOf(wish: string): string {
  const fresh = newKey()
  const wishes = withWish(recall<Wishes>(place) ?? {}, wish, Date.now(), fresh)
  keep(place, wishes)
  return wishes[wish]?.key ?? fresh
}

/** The wish was answered: wished again, it is a new one. */
export function answered(wish: string): void {
  const open = Object.entries(recall<Wishes>(place) ?? {}).filter(([other]) => other !== wish)
  keep(place, Object.fromEntries(open))
}
