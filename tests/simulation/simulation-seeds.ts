import { liveOneByOne, replayOf } from './one-by-one'

const ACTS = 2_000

/** Lives through seeds from one on until so many operations were done; throws with the seed that was found wrong. */
export async function liveThroughSeeds(first: number, operations: number) {
  const { done, granted, failed } = await liveOneByOne({ first, acts: ACTS, operations }, () => undefined)
  if (!failed) return { done, granted }
  const again = replayOf({ seed: failed.seed, acts: ACTS })
  throw new Error([`${again} is found wrong:`, ...failed.wrong.slice(0, 5)].join('\n'))
}
