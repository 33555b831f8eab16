const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const written = (n: number, places: number) =>
  Array.from({ length: places }, (_, at) => letters[Math.floor(n / 32 ** (places - 1 - at)) % 32]).join('')

const guess = (places: number, random: () => number) =>
  Array.from({ length: places }, () => letters[Math.floor(random() * 32)]).join('')

/**
 * The key of one wish: 10 letters of time and 16 of chance. It only has to differ from the keys of the same person's other
 * wishes; it opens nothing, so ordinary chance is enough.
 */
export const newKey = (now = Date.now(), random: () => number = Math.random) =>
  written(now, 10) + guess(16, random)
