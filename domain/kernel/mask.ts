const stars = (n: number) => '*'.repeat(Math.max(n, 0))

/**
 * A name as a public board may show it: 王\* for two characters, 欧\*\*华 (first and last) for three and more. A compound
 * surname is masked like any other, so that the mask does not tell it apart.
 */
export function maskName(name: string): string {
  const letters = Array.from(name.trim())
  const [first = '', last = ''] = [letters[0], letters.at(-1)]
  if (letters.length < 2) return stars(letters.length)
  return letters.length === 2 ? `${first}*` : `${first}${stars(letters.length - 2)}${last}`
}

/** A phone number as a staff list shows it: 138\*\*\*\*5678; of a short local number only the last four digits stay. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/gu, '')
  if (digits.length >= 10) return `${digits.slice(0, 3)}${stars(digits.length - 7)}${digits.slice(-4)}`
  return digits.length >= 7
    ? `${stars(digits.length - 4)}${digits.slice(-4)}`
    : stars(Array.from(phone.trim()).length)
}

/** An ID number as a staff list shows it: the first three and the last place; nothing of a text too short to be one. */
export function maskIdNumber(number: string): string {
  const places = Array.from(number.trim())
  if (places.length < 12) return stars(places.length)
  return `${places.slice(0, 3).join('')}${stars(places.length - 4)}${places.at(-1) ?? ''}`
}
