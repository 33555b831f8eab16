import { withoutSpaces } from '../kernel/plain-text'
import type { Instant } from '../kernel/time'

/** Letters nobody mistakes for one another on paper: no 0 and O, no 1 and I. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const PLACES = 8
const GOOD_FOR = 7 * 86_400_000

/** The code of eight characters that a keyed fingerprint (a–z, 2–7) spells; 40 bits of chance. */
export const codeSpelt = (fingerprint: string): string =>
  Array.from(fingerprint.slice(0, PLACES), char =>
    LETTERS.charAt('abcdefghijklmnopqrstuvwxyz234567'.indexOf(char)),
  ).join('')

/** A code as somebody types it: small letters, spaces and hyphens do not matter. */
export const codeRead = (text: string): string => withoutSpaces(text).replace(/-/g, '').toUpperCase()

/** Until when a code given at a moment is good: seven days. */
export const goodUntil = (now: Instant): Instant => now + GOOD_FOR

/** An invitation as far as it decides who may use it. */
export interface Invitation {
  /** What it opens: `help` makes somebody a helper; without a word it ties a WeChat to its person. */
  kind?: 'help'
  until: Instant
  /** The account that used it; of a family code the helper. */
  usedBy?: string
}

/** Whether an account (a helper, of a family code) may (still, or again) use an invitation: who used it once may finish what was cut off. */
export const mayUse = (invitation: Invitation | undefined, account: string, now: Instant): boolean =>
  invitation !== undefined &&
  (invitation.usedBy === undefined ? now < invitation.until : invitation.usedBy === account)
