import { withoutSpaces } from './plain-text'
import { isDay, type Day } from './time'

/** What an 18-digit citizen ID number says about its holder. */
export interface IdCard {
  readonly number: string
  readonly born: Day
  readonly sex: '男' | '女'
}
/** Why a text is no ID number; for a wrong length, how many digits it has. */
export type IdCardFault =
  | { readonly wrong: 'length'; readonly digits: number }
  | { readonly wrong: 'characters' | 'date' | 'checksum' }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

const checkDigitOf = (number: string) =>
  CHECK_DIGITS[WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11]

/**
 * Reads an ID number as people write it (full-width digits, spaces, hyphens, a small x), by GB 11643-1999: 18 places,
 * a birth date that exists (1900 or later), the ISO 7064 check digit. Refuses with the first thing a person can correct.
 */
export function readIdCard(text: string): IdCard | IdCardFault {
  const number = withoutSpaces(text)
    .toUpperCase()
    .replace(/[-‐‑–—−_.·]/gu, '')
  if (!/^\d*X?$/.test(number)) return { wrong: 'characters' }
  if (number.length !== 18) return { wrong: 'length', digits: number.length }
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(born) || born < '1900-01-01') return { wrong: 'date' }
  if (checkDigitOf(number) !== number[17]) return { wrong: 'checksum' }
  return { number, born, sex: Number(number[16]) % 2 === 1 ? '男' : '女' }
}
