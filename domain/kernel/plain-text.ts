/** What people and sheets mean by the same text: full-width forms become ordinary, odd spaces become one kind, edges go. */
export const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/gu, ' ')
    .trim()

/** The same without any space inside, for numbers and for names that were spaced out to line up. */
export const withoutSpaces = (text: string): string => plainText(text).replace(/\s+/gu, '')
