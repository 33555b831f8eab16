import qrcode from 'qrcode-generator'

/** Four white modules on every side, or counters cannot read it. */
const quietZone = 4
const moduleSize = 8

/** A QR code as a picture that needs no network and no canvas. */
export function qrPicture(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  return code.createDataURL(moduleSize, moduleSize * quietZone)
}
