import { isRefusal, refuse, type Refusal } from '../../domain/kernel/refusal'
import { bounds, REMEMBERED, standingOf, type Bound } from '../../domain/people/rules-guessing'
import { codeRead } from '../../domain/people/rules-invitation'
import type { Ask } from '../kit/admit'
import { personOf } from '../kit/ask'
import type { People } from './shelf'

type Tools = Pick<People, 'store' | 'vault'>

interface Count {
  id: string
  bound: Bound
}

/** Each round ends, or somebody else counted one in between; there are no more than so many to count. */
const ROUNDS = 12

/** Counts a guess before anybody looks whether it is right; otherwise the seconds until that may be. */
async function count({ store }: Tools, { id, bound }: Count, slot: string, now: number) {
  const guess = { slot, now, until: now + REMEMBERED }
  for (let round = 0; round < ROUNDS; round++) {
    const known = await store.guessesOf(id)
    const stands = standingOf(known, { slot, most: bound.most, now })
    if (typeof stands === 'object') return stands.seconds
    if (stands === 'again') return undefined
    const more = { most: bound.most, longer: bound.from === 'last' }
    const counted = {
      first: async () => (await store.addFirstGuess(id, guess)) === 'added',
      rested: () => store.countAnew(id, known?.until ?? 0, guess),
      more: () => store.countMore(id, guess, more),
    }
    if (await counted[stands]()) return undefined
  }
  return 1
}

/** Whose guesses are counted: the account’s, at a desk the person’s, and beside it those of all browsers together. */
function countsOf({ vault }: Tools, ask: Ask<unknown>, kind: string): Count[] {
  const guesser = vault.tag(ask.account ?? personOf(ask).id, 'guesser')
  const own = { id: `by:${guesser}`, bound: bounds.guesser }
  return ask.browser ? [own, { id: `browsers:${kind}`, bound: bounds.browsers }] : [own]
}

/**
 * Looks whether a code is right, for those who have not guessed wrongly too often. It is counted before it is looked at, so
 * that however many come at once no more than the bound are ever looked at; a right one is taken off the count again. Who has
 * too many hears the same whatever he typed. Killed in between a right one counts as wrong for a quarter of an hour, and the
 * same wish again is finished.
 */
export async function guessed<T>(
  tools: Tools,
  ask: Ask<{ code: string }>,
  kind: string,
  look: () => Promise<T>,
): Promise<T | Refusal<'request.too-often'>> {
  const { store, vault } = tools
  const slot = vault.tag(`${ask.key}/${codeRead(ask.input.code)}`, 'guess').slice(0, 20)
  const counts = countsOf(tools, ask, kind)
  const uncount = (some: readonly Count[]) => Promise.all(some.map(({ id }) => store.uncount(id, slot)))
  for (const [at, one] of counts.entries()) {
    const seconds = await count(tools, one, slot, ask.now)
    if (seconds === undefined) continue
    await uncount(counts.slice(0, at))
    return refuse('request.too-often', { seconds })
  }
  const said = await look()
  if (!isRefusal(said) || said.refused !== 'people.invitation-invalid') await uncount(counts)
  return said
}
