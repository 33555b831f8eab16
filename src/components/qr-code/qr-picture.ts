import { correction, generate, mode } from 'lean-qr'
import { gif } from './gif'

/** Four white modules on every side, or counters cannot read it. */
const quietZone = 4
const moduleSize = 8

/** A QR code as a picture that needs no network and no canvas. Codes hold plain ASCII; anything else is a mistake. */
export function qrPicture(text: string): string {
  if (!/^[\x20-\x7e]*$/.test(text)) throw new Error('a code holds plain ASCII')
  const code = generate(mode.ascii(text), { minCorrectionLevel: correction.M })
  const side = (code.size + 2 * quietZone) * moduleSize
  const moduleAt = (point: number) => Math.floor(point / moduleSize) - quietZone
  const line = Array.from({ length: side }, (_, point) => moduleAt(point))
  const pixels = line.flatMap(y => line.map(x => Number(code.get(x, y))))
  return gif(pixels, side)
}
