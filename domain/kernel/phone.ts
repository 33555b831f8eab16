import { plainText } from './plain-text'

/** A telephone number one can dial inside China. */
export interface Phone {
  readonly kind: 'mobile' | 'landline'
  readonly number: string
}
/** Why a text is no phone number: digits lacking, digits too many, a beginning no number has, or other characters. */
export type PhoneFault =
  | { readonly wrong: 'short'; readonly digits: number; readonly missing: number }
  | { readonly wrong: 'long'; readonly digits: number; readonly extra: number }
  | { readonly wrong: 'prefix' | 'characters'; readonly digits: number }

const TWO_DIGIT_AREAS = /^0(?:10|2[0-57-9])/

function lengths(digits: string): { least: number; most: number; kind: Phone['kind']; prefix: RegExp } {
  if (digits.startsWith('1')) return { least: 11, most: 11, kind: 'mobile', prefix: /^1[3-9]/ }
  if (TWO_DIGIT_AREAS.test(digits)) return { least: 11, most: 11, kind: 'landline', prefix: /^0\d\d[2-8]/ }
  if (digits.startsWith('0')) return { least: 11, most: 12, kind: 'landline', prefix: /^0[3-9]\d\d[2-8]/ }
  return { least: 7, most: 8, kind: 'landline', prefix: /^[2-8]/ }
}

function dialled(digits: string): string {
  if (TWO_DIGIT_AREAS.test(digits)) return `${digits.slice(0, 3)}-${digits.slice(3)}`
  return digits.startsWith('0') ? `${digits.slice(0, 4)}-${digits.slice(4)}` : digits
}

/**
 * Reads a phone number as people write it (full width, spaces, hyphens, brackets, +86): a mobile of 11 digits, a
 * landline with its area code, or a local number of 7 or 8 digits. Refuses with the count of digits too few or too many.
 */
export function readPhone(text: string): Phone | PhoneFault {
  const bare = plainText(text).replace(/[\s\-‐‑–—−()（）.·/]/gu, '')
  const digits = bare
    .replace(/^(?:\+|00)86(?!0|1[3-9])/, '0')
    .replace(/^(?:\+|00)86/, '')
    .replace(/^86(?=1\d{10}$)/, '')
  if (!/^\d*$/.test(digits)) return { wrong: 'characters', digits: digits.replace(/\D/g, '').length }
  const count = digits.length
  if (count === 0) return { wrong: 'short', digits: 0, missing: 11 }
  const { least, most, kind, prefix } = lengths(digits)
  if (count < least) return { wrong: 'short', digits: count, missing: least - count }
  if (count > most) return { wrong: 'long', digits: count, extra: count - most }
  return prefix.test(digits) ? { kind, number: dialled(digits) } : { wrong: 'prefix', digits: count }
}
