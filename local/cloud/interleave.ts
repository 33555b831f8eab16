const mostTurns = 3

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** Makes every request let others go first for a few turns, so that callers really come in between one another. */
export const interleaver = (seed = 1): (() => Promise<void>) => {
  let state = seed
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * (mostTurns + 1))
  }
  return async () => {
    for (let left = next(); left > 0; left--) await turn()
  }
}
