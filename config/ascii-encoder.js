/** Stands in for `TextEncoder`, which WeChat's logic layer lacks: the QR library asks for one as soon as it is loaded, and is handed plain ASCII only. */
export class TextEncoder {
  encode(text) {
    return Uint8Array.from(text, letter => letter.charCodeAt(0))
  }
}
