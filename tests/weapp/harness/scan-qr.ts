import jsQR from 'jsqr'
import { readGif } from './gif'
import { type ViewNode, walk } from './view-node'

const prefix = 'data:image/gif;base64,'

/** What a camera reads from a code given as the data URL of a GIF (as qrcode-generator makes it). */
export const scanQr = (dataUrl: string): string => {
  if (!dataUrl.startsWith(prefix)) throw new Error(`not the data URL of a GIF: ${dataUrl.slice(0, 40)}`)
  const { width, height, pixels } = readGif(
    new Uint8Array(Buffer.from(dataUrl.slice(prefix.length), 'base64')),
  )
  const found = jsQR(pixels, width, height)
  if (!found) throw new Error(`no code can be read in the picture of ${width}×${height}`)
  return found.data
}

/** The source of the one picture below a node that could be a code. */
export const qrPicture = (root: ViewNode): string => {
  const sources = [...walk(root)]
    .map(({ attr }) => attr['src'])
    .filter(src => typeof src === 'string' && src.startsWith(prefix))
  const [only] = sources
  if (typeof only !== 'string' || sources.length > 1)
    throw new Error(`there are ${sources.length} codes on the page`)
  return only
}
