import { simulate, type Outcome, type Wanted } from './run'

export const lineOf = ({ seed, acts, operations, granted, hash }: Omit<Outcome, 'wrong' | 'diary'>) =>
  `seed ${seed}  ${acts} acts  ${operations} operations  ${granted} granted  state ${hash}`

/** What a person types to have the same run again. */
export const replayOf = ({ seed, acts, only }: Wanted) =>
  `npm run simulate -- --seed ${seed} --acts ${acts}${only ? ` --only ${[...only].join()}` : ''}`

/** Lives through seeds until so many operations were done, or one was found wrong. */
export async function liveOneByOne(
  { first, acts, only, operations }: { first: number; operations: number } & Omit<Wanted, 'seed'>,
  say: (line: string) => void,
): Promise<{ done: number; granted: number; failed?: Outcome }> {
  let [done, granted] = [0, 0]
  for (let seed = first; done < operations; seed++) {
    const outcome = await simulate({ seed, acts, only })
    say(lineOf(outcome))
    done += outcome.operations
    granted += outcome.granted
    if (outcome.wrong.length > 0) return { done, granted, failed: outcome }
  }
  return { done, granted }
}
