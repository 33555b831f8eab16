import { qrBytes } from './qr-bytes'

/** Dark or light, row by row; undefined where the data will go. */
type Grid = (boolean | undefined)[][]

const span = (length: number) => Array.from({ length }, (_, at) => at)

function put(grid: Grid, x: number, y: number, dark: boolean) {
  const row = grid[y]
  if (row && x >= 0 && x < grid.length) row[x] = dark
}

/** Rings around a middle: the three eyes and the small mark by which a scanner finds its bearings. */
function rings(grid: Grid, middle: { x: number; y: number }, reach: number, light: readonly number[]) {
  for (const dy of span(2 * reach + 1).map(at => at - reach))
    for (const dx of span(2 * reach + 1).map(at => at - reach))
      put(grid, middle.x + dx, middle.y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
}

/** Which mask was laid over the data, with bits to mend it (level M is 00). */
function formatBits(mask: number) {
  let rest = mask << 10
  for (let bit = 14; bit >= 10; bit -= 1) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10)
  return ((mask << 10) | rest) ^ 0x5412
}

function putFormat(grid: Grid, mask: number) {
  const bits = formatBits(mask)
  const size = grid.length
  for (const at of span(15)) {
    const dark = ((bits >> at) & 1) === 1
    const along = at < 6 ? at : at < 8 ? at + 1 : 14 - at + (at === 8 ? 1 : 0)
    if (at < 8) put(grid, 8, along, dark)
    else put(grid, along, 8, dark)
    if (at < 8) put(grid, size - 1 - at, 8, dark)
    else put(grid, 8, size - 15 + at, dark)
  }
  put(grid, 8, size - 8, true)
}

function frame(version: number): Grid {
  const size = 17 + 4 * version
  const grid: Grid = span(size).map(() => span(size).map(() => undefined))
  for (const at of span(size)) {
    put(grid, 6, at, at % 2 === 0)
    put(grid, at, 6, at % 2 === 0)
  }
  if (version > 1) rings(grid, { x: size - 7, y: size - 7 }, 2, [1])
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    rings(grid, { x, y }, 4, [2, 4])
  putFormat(grid, 0)
  return grid
}

/** The way the data takes: up and down in pairs of columns from the right, around everything fixed. */
function way(grid: Grid) {
  const size = grid.length
  const rights = span(size).filter(x => (x < 6 ? x % 2 === 1 : x > 6 && x % 2 === 0))
  return rights.reverse().flatMap(right => {
    const up = ((right + 1) & 2) === 0
    const rows = up ? span(size).reverse() : span(size)
    return rows.flatMap(y => [right, right - 1].filter(x => grid[y]?.[x] === undefined).map(x => ({ x, y })))
  })
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** How much of a line lies in runs of five and more of one colour. */
function runs(line: readonly boolean[]) {
  let length = 0
  return line.reduce((sum, dark, at) => {
    length = line[at - 1] === dark ? length + 1 : 1
    return length >= 5 ? sum + 1 : sum
  }, 0)
}

/** How often two points follow each other in both of two lines in one colour. */
const squares = (line: readonly boolean[], above: readonly boolean[]) =>
  line.filter((dark, at) => at > 0 && line[at - 1] === dark && above[at] === dark && above[at - 1] === dark)
    .length

/** How hard it is on the eyes of a scanner. */
function strain(rows: readonly (readonly boolean[])[]) {
  const columns = rows.map((_, x) => rows.map(row => row[x] === true))
  const long = [...rows, ...columns].reduce((sum, line) => sum + runs(line), 0)
  return rows.reduce((sum, row, y) => sum + 3 * squares(row, rows[y - 1] ?? []), long)
}

function masked(version: number, bytes: readonly number[], mask: number): boolean[][] {
  const grid = frame(version)
  const covers = masks[mask]
  way(grid).forEach(({ x, y }, at) => {
    const bit = (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1
    put(grid, x, y, bit !== covers?.(x, y))
  })
  putFormat(grid, mask)
  return grid.map(row => row.map(Boolean))
}

/** A QR code (ISO 18004, level M, up to 106 bytes): true is dark. A library would be 21 KB, five times this. */
export function qrMatrix(text: string): boolean[][] {
  const { version, bytes } = qrBytes(text)
  const tried = masks.map((_, mask) => {
    const rows = masked(version, bytes, mask)
    return { rows, strain: strain(rows) }
  })
  return tried.reduce((best, next) => (next.strain < best.strain ? next : best)).rows
}
