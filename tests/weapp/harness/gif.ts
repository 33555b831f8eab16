interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green, blue, alpha per pixel. */
  readonly pixels: Uint8ClampedArray
}

/** Bits from the lowest upward, as GIF packs its codes. */
const codeReader = (bytes: Uint8Array) => {
  let at = 0
  return (width: number): number => {
    let code = 0
    for (let bit = 0; bit < width; bit += 1, at += 1) {
      const byte = bytes[at >> 3]
      if (byte === undefined) throw new Error('the GIF ends too early')
      code |= ((byte >> (at & 7)) & 1) << bit
    }
    return code
  }
}

/** LZW with growing codes (GIF89a, appendix F). */
class Unpacker {
  private readonly clear: number
  private table: number[][] = []
  private before: number[] = []
  width = 0

  constructor(private readonly minimum: number) {
    this.clear = 1 << minimum
    this.reset()
  }

  /** The colours a code stands for; undefined when it is the last. */
  take(code: number): number[] | undefined {
    if (code === this.clear + 1) return undefined
    if (code === this.clear) {
      this.reset()
      return []
    }
    const run = this.table[code] ?? [...this.before, ...this.before.slice(0, 1)]
    if (this.before.length > 0 && this.table.length < 4096)
      this.table.push([...this.before, ...run.slice(0, 1)])
    if (this.table.length === 1 << this.width && this.width < 12) this.width += 1
    this.before = run
    return run
  }

  private reset(): void {
    this.table = Array.from({ length: this.clear + 2 }, (_, colour) => (colour < this.clear ? [colour] : []))
    this.before = []
    this.width = this.minimum + 1
  }
}

const unpackLzw = (bytes: Uint8Array, minimum: number, pixels: number): number[] => {
  const read = codeReader(bytes)
  const unpacker = new Unpacker(minimum)
  const out: number[] = []
  while (out.length < pixels) {
    const run = unpacker.take(read(unpacker.width))
    if (run === undefined) break
    out.push(...run)
  }
  return out
}

const blocks = (bytes: Uint8Array, from: number): { data: Uint8Array; next: number } => {
  const parts: number[] = []
  let at = from
  for (let size = bytes[at] ?? 0; size > 0; size = bytes[at] ?? 0) {
    parts.push(...bytes.subarray(at + 1, at + 1 + size))
    at += size + 1
  }
  return { data: Uint8Array.from(parts), next: at + 1 }
}

const tableSize = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)

/** The first picture of a plain GIF: not interlaced, without transparency, filling its screen. */
export const readGif = (bytes: Uint8Array): Picture => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (String.fromCharCode(...bytes.subarray(0, 3)) !== 'GIF') throw new Error('this is no GIF')
  const width = view.getUint16(6, true)
  const height = view.getUint16(8, true)
  const colours = bytes.subarray(13, 13 + tableSize(view.getUint8(10)))
  let at = 13 + colours.length
  while (bytes[at] === 0x21) at = blocks(bytes, at + 2).next
  if (bytes[at] !== 0x2c || view.getUint8(at + 9) !== 0) throw new Error('this kind of GIF is not read here')
  const indexes = unpackLzw(blocks(bytes, at + 11).data, view.getUint8(at + 10), width * height)
  const pixels = new Uint8ClampedArray(width * height * 4)
  indexes.forEach((index, pixel) => {
    const colour = colours.subarray(index * 3, index * 3 + 3)
    pixels.set([...colour, 255], pixel * 4)
  })
  return { width, height, pixels }
}
