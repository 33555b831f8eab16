const FNV_PRIME = 16_777_619

/** One FNV-1a run of 32 bits from a starting value. */
const run = (text: string, start: number): number =>
  Array.from(text).reduce((sum, char) => Math.imul(sum ^ (char.codePointAt(0) ?? 0), FNV_PRIME), start) >>> 0

/**
 * A short mark by which the same text is known again, so that a wish can be named on this phone without what it says. It
 * keeps no secret and is not meant to.
 */
export const fingerprint = (text: string): string =>
  run(text, 2_166_136_261).toString(36) + run(text, 709_607).toString(36)
