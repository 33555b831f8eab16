/** Chance that can be repeated: the same words give the same draws. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next: () => number
  /** A whole number from `low` to `high`, both possible. */
  int: (low: number, high: number) => number
  chance: (p: number) => boolean
  pick: <T>(from: readonly T[]) => T
}

/** 32 bits that depend on every character of a text (FNV-1a, then mixed). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Chance named by words, so that leaving one command out does not move the draws of another (mulberry32). */
export function randomFor(...words: (string | number)[]): Random {
  let state = hashOf(words.join('/'))
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    chance: p => next() < p,
    pick: from => {
      const one = from[int(0, from.length - 1)]
      if (one === undefined && from.length === 0) throw new Error('nothing to pick from')
      // The place lies within the list.
      return one as (typeof from)[number]
    },
  }
}
