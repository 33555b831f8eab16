/** A small generator of its own between 0 and 1, so that a failing run can be repeated. */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}
