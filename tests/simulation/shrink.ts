/**
 * The shortest list of acts that still fails which so many tries can find: leaves out halves, then smaller and smaller
 * pieces, down to single acts (delta debugging). What it gives failed when it was tried.
 */
export async function shrink(
  acts: readonly number[],
  fails: (left: readonly number[]) => Promise<boolean>,
  tries: number,
): Promise<readonly number[]> {
  let left = acts
  for (let pieces = 2; left.length > 1 && pieces <= left.length * 2;) {
    const size = Math.ceil(left.length / pieces)
    const shorter = await firstShorter(left, size)
    if (tries <= 0 && !shorter) return left
    if (shorter) [left, pieces] = [shorter, Math.max(pieces - 1, 2)]
    else if (size === 1) return left
    else pieces *= 2
  }
  return left

  async function firstShorter(from: readonly number[], size: number) {
    for (let at = 0; at < from.length && tries > 0; at += size) {
      const rest = [...from.slice(0, at), ...from.slice(at + size)]
      tries--
      if (rest.length > 0 && (await fails(rest))) return rest
    }
    return undefined
  }
}
