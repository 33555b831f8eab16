/** The versions we make, by size: how many bytes of data, how many to mend, in how many blocks (ISO 18004, level M). */
const versions = [
  { data: 16, mend: 10, blocks: 1 },
  { data: 28, mend: 16, blocks: 1 },
  { data: 44, mend: 26, blocks: 1 },
  { data: 64, mend: 18, blocks: 2 },
  { data: 86, mend: 24, blocks: 2 },
  { data: 108, mend: 16, blocks: 4 },
] as const
type Version = (typeof versions)[number]

/** WeChat's logic layer has no TextEncoder. */
const utf8 = (text: string) =>
  [...encodeURIComponent(text).matchAll(/%(..)|(.)/g)].map(([, hex, plain]) =>
    hex === undefined ? (plain ?? '').charCodeAt(0) : parseInt(hex, 16),
  )

/** Mode and length stand before the words in half bytes, so every byte is two halves of its neighbours. */
function packed(bytes: readonly number[], room: number) {
  const halves = [
    4,
    bytes.length >> 4,
    bytes.length & 15,
    ...bytes.flatMap(byte => [byte >> 4, byte & 15]),
    0,
  ]
  const whole = Array.from({ length: halves.length / 2 }, (_, at) => {
    return ((halves[2 * at] ?? 0) << 4) | (halves[2 * at + 1] ?? 0)
  })
  return Array.from({ length: room }, (_, at) => whole[at] ?? ((at - whole.length) % 2 === 0 ? 0xec : 0x11))
}

/** Multiplication in the field of 256 the standard counts in. */
function times(a: number, b: number) {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((b >> bit) & 1) * a
  }
  return product
}

function divisor(degree: number) {
  let all = [1]
  let root = 1
  for (let step = 0; step < degree; step += 1) {
    const shifted = [...all, 0]
    all = shifted.map((value, at) => value ^ (at === 0 ? 0 : times(all[at - 1] ?? 0, root)))
    root = times(root, 2)
  }
  return all.slice(1)
}

/** The bytes by which a scanner mends what is dirty or torn (Reed–Solomon). */
function mending(data: readonly number[], by: readonly number[]) {
  return data.reduce<number[]>(
    (rest, byte) => {
      const factor = byte ^ (rest[0] ?? 0)
      return by.map((value, at) => times(value, factor) ^ (rest[at + 1] ?? 0))
    },
    by.map(() => 0),
  )
}

const woven = (blocks: readonly (readonly number[])[]) =>
  (blocks[0] ?? []).flatMap((_, at) => blocks.map(block => block[at] ?? 0))

function withMending({ data, mend, blocks }: Version, bytes: readonly number[]) {
  const each = data / blocks
  const parts = Array.from({ length: blocks }, (_, at) => bytes.slice(at * each, (at + 1) * each))
  const by = divisor(mend)
  return [...woven(parts), ...woven(parts.map(part => mending(part, by)))]
}

/** Everything a QR code of the smallest version that holds the text has to carry, in order. */
export function qrBytes(text: string): { version: number; bytes: number[] } {
  const words = utf8(text)
  const at = versions.findIndex(({ data }) => words.length <= data - 2)
  const found = versions[at]
  if (!found) throw new Error(`A code holds 106 bytes, this text has ${words.length}.`)
  return { version: at + 1, bytes: withMending(found, packed(words, found.data)) }
}
