import type { GuestView } from '../../../domain/meals/views'
import { readTicket } from '../../../domain/meals/ticket'
import { plainly } from './staff-find'
import { text } from './staff-text'

/** Whom a code or four digits mean; or why that is not known, in words. */
export type Meant = Known | { kind: 'foreign' } | { kind: 'unclear'; says: string }

/** Somebody told apart from everybody else; by his number alone where the names are not at hand. */
export type Known =
  | { kind: 'ticket'; ticket: string; personId: string }
  | { kind: 'guest'; personId: string }
  | { kind: 'number'; code: string }

/** The person in a scanned code, or nobody when the code is not of this house. Whether it is genuine the service tells. */
export function ticketIn(code: string): Extract<Meant, { kind: 'ticket' | 'foreign' }> {
  const ticket = code.trim()
  const person = readTicket(ticket)?.person
  return person === undefined ? { kind: 'foreign' } : { kind: 'ticket', ticket, personId: person }
}

/** Four digits are a pick-up number, or else the end of a phone number; two guests with the same end cannot be told apart. */
function byDigits(guests: readonly GuestView[], digits: string): Meant {
  const numbered = guests.filter(({ code }) => code === digits)
  const found = numbered.length > 0 ? numbered : guests.filter(({ tail }) => tail === digits)
  const [only] = found
  if (!only) return { kind: 'unclear', says: text.nobodyIs(digits) }
  return found.length === 1
    ? { kind: 'guest', personId: only.personId }
    : { kind: 'unclear', says: text.several(found.length, digits) }
}

/** What was written, pasted or shot with a scanner gun into the box; `guests` undefined where there are no names at hand. */
export function meantBy(typed: string, guests: readonly GuestView[] | undefined): Meant {
  const plain = plainly(typed)
  if (plain === '') return { kind: 'unclear', says: text.typeEmpty }
  if (!/^\d{4}$/.test(plain)) return ticketIn(typed)
  return guests ? byDigits(guests, plain) : { kind: 'number', code: plain }
}
