import { gif } from './gif'
import { qrMatrix } from './qr-matrix'

/** Four white modules on every side, or counters cannot read it. */
const quietZone = 4
const moduleSize = 8

const wide = (line: readonly number[]) =>
  line.flatMap(point => Array.from({ length: moduleSize }, () => point))

/** A QR code as a picture that needs no network and no canvas. */
export function qrPicture(text: string): string {
  const edge = Array.from({ length: quietZone }, () => 0)
  const code = qrMatrix(text).map(row => [...edge, ...row.map(Number), ...edge])
  const blank = (code[0] ?? []).map(() => 0)
  const rows = [...edge.map(() => blank), ...code, ...edge.map(() => blank)]
  const pixels = rows.map(wide).flatMap(line => Array.from({ length: moduleSize }, () => line))
  return gif(pixels.flat(), pixels.length)
}
