/** A text in at most so many characters, as WeChat counts them; what is longer is cut and ends in …, never inside a sign. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const sign of text) {
    if (kept.length + sign.length > most - 1) break
    kept += sign
  }
  return `${kept}…`
}
