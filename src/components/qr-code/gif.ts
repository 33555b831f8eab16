const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: readonly number[]) {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const some = Math.min(3, bytes.length - at) + 1
    for (let four = 0; four < some; four += 1) text += alphabet.charAt((three >> (18 - 6 * four)) & 63)
  }
  return text + '='.repeat((3 - (bytes.length % 3)) % 3)
}

/** Bits from the lowest upward, as GIF wants them. */
function bitWriter() {
  const bytes: number[] = []
  let held = 0
  let count = 0
  const spill = (until: number) => {
    for (; count > until; count -= 8) {
      bytes.push(held & 255)
      held >>>= 8
    }
  }
  const write = (code: number, width: number) => {
    held |= code << count
    count += width
    spill(7)
  }
  const close = () => {
    spill(0)
    return bytes
  }
  return { write, close }
}

const clear = 4
const last = 5

/** LZW of two colours: what came before gets a code of its own. */
function squeezed(pixels: readonly number[]) {
  const { write, close } = bitWriter()
  let known = new Map<number, number>()
  let next = last + 1
  let width = 3
  const learn = (key: number) => {
    if (next === 4096) {
      write(clear, width)
      known = new Map()
      next = last + 1
      width = 3
      return
    }
    if (next === 1 << width) width += 1
    known.set(key, next)
    next += 1
  }
  write(clear, width)
  let before = pixels[0] ?? 0
  for (const pixel of pixels.slice(1)) {
    const key = before * 2 + pixel
    const code = known.get(key)
    if (code === undefined) {
      write(before, width)
      learn(key)
    }
    before = code ?? pixel
  }
  write(before, width)
  if (next === 1 << width && next < 4096) width += 1
  write(last, width)
  return close()
}

const low = (n: number) => [n & 255, n >> 8]

/** A square picture of light (0) and dark (1) points, side by side, as a data URL every phone can show. */
export function gif(pixels: readonly number[], side: number): string {
  const colours = [255, 255, 255, 35, 38, 31]
  const head = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, ...low(side), ...low(side), 0x80, 0, 0, ...colours]
  const place = [0x2c, 0, 0, 0, 0, ...low(side), ...low(side), 0]
  const data = squeezed(pixels)
  const blocks: number[] = []
  for (let at = 0; at < data.length; at += 255) {
    const block = data.slice(at, at + 255)
    blocks.push(block.length, ...block)
  }
  return `data:image/gif;base64,${base64([...head, ...place, 2, ...blocks, 0, 0x3b])}`
}
