import type { Instant } from '../../domain/kernel/time'
import type { Guesses } from '../../domain/people/rules-guessing'
import type { Database, Row } from '../kit/database'

/** The wrong codes of one guesser, or of all browsers together; kept as long as they are remembered. */
export interface GuessRow extends Row, Guesses {}

interface Guess {
  slot: string
  now: Instant
  until: Instant
}

/** The wrong codes of a guesser, each counted by one write. */
export function guessShelf(db: Database) {
  const guesses = db.collection<GuessRow>('guesses')
  const isThere = (slot: string) => ({ [`tries.${slot}`]: { present: true as const } })
  return {
    guessesOf: async (id: string) => (await guesses.some([{ _id: id }], { limit: 1 }))[0],
    addFirstGuess: (id: string, { slot, until }: Guess) =>
      guesses.add({ _id: id, n: 1, until, tries: { [slot]: true } }),
    /** Begins to count anew, if what was counted is still what was read. */
    countAnew: (id: string, was: Instant, { slot, until }: Guess) =>
      guesses.change(
        id,
        { until: was },
        { n: { set: 1 }, until: { set: until }, tries: { set: { [slot]: true } } },
      ),
    /** Counts one more; false when there are too many, when it was counted before, or when all was forgotten. */
    countMore: (
      id: string,
      { slot, now, until }: Guess,
      { most, longer }: { most: number; longer: boolean },
    ) =>
      guesses.change(
        id,
        { n: { below: most }, until: { above: now }, [`tries.${slot}`]: { missing: true } },
        { n: { inc: 1 }, [`tries.${slot}`]: { set: true }, ...(longer && { until: { set: until } }) },
      ),
    /** It was no wrong code after all. */
    uncount: async (id: string, slot: string) =>
      (await guesses.remove(id, { n: 1, ...isThere(slot) })) ||
      guesses.change(id, isThere(slot), { n: { inc: -1 }, [`tries.${slot}`]: { drop: true } }),
  }
}
