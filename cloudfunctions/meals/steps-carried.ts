import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import type { PersonId } from '../../domain/kernel/ids'
import { idsOf, type Person } from '../../domain/kernel/person'
import type { SittingId } from '../../domain/meals/ids'
import type { CarriedMeal, CarriedPerson } from '../../domain/meals/offline'
import { guestsOf } from '../../domain/meals/rules-counter'
import { aboutSealed, lookText, openText } from '../../domain/meals/rules-offline'
import type { GuestView } from '../../domain/meals/views'
import type { SittingRow } from './store'
import type { Tickets } from './steps-tickets'

const sha256 = (text: string) => createHash('sha256').update(text)

/** The fingerprint of a pick-up code: 32 hex digits. */
export const lookOf = (ticket: string): string => sha256(lookText(ticket)).digest('hex').slice(0, 32)

/** In steps of so many bytes: how long a name is, or a diet, is not to be read off an entry. */
const STEP = 256
const padded = (text: string) => {
  const bytes = Buffer.byteLength(text)
  return text + ' '.repeat(Math.ceil(bytes / STEP) * STEP - bytes)
}

/** Seals an entry so that only this pick-up code opens it. */
export function sealCarried(entry: CarriedPerson, ticket: string, sitting: SittingId): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sha256(openText(ticket)).digest(), iv).setAAD(
    Buffer.from(aboutSealed(sitting)),
  )
  const body = Buffer.concat([cipher.update(padded(JSON.stringify(entry)), 'utf8'), cipher.final()])
  return [iv, body, cipher.getAuthTag()].map(part => part.toString('hex')).join('.')
}

const carriedMeal = (guest: GuestView): CarriedMeal => ({
  code: guest.code,
  set: guest.set,
  portions: guest.portions,
  way: guest.way,
  diet: guest.diet,
  payFen: guest.payFen,
  ...(guest.collectedAt !== undefined && { collectedAt: guest.collectedAt }),
})

/** Under which ids a guest's pick-up codes may be made out: the one his place lies under, and any other he goes by. */
const codesOf = (guest: GuestView, persons: readonly Person[]): PersonId[] => {
  const person = persons.find(one => idsOf(one).includes(guest.personId))
  return [...new Set([guest.personId, ...(person ? idsOf(person) : [])])]
}

/** Everybody expected at a sitting for a counter without net: openly only numbers and food, the rest under each one's code. */
export function carriedOf(sitting: SittingRow, persons: readonly Person[], tickets: Tickets) {
  const guests = guestsOf(sitting, persons)
  const taken = new Set(guests.map(({ personId }) => personId))
  const sealed = guests.flatMap(guest =>
    codesOf(guest, persons)
      .filter(id => id === guest.personId || !taken.has(id))
      .map(id => {
        const ticket = tickets.of(sitting._id, id)
        const entry = { ...carriedMeal(guest), name: guest.name }
        return [lookOf(ticket), sealCarried(entry, ticket, sitting._id)] as const
      }),
  )
  return {
    dishes: Object.fromEntries(Object.entries(sitting.sets).map(([set, { dishes }]) => [set, dishes])),
    // In the order of the fingerprints: which entry belongs to which number is not to be read off the order.
    sealed: Object.fromEntries(sealed.sort(([a], [b]) => (a < b ? -1 : 1))),
    numbers: Object.fromEntries(guests.map(guest => [guest.code, carriedMeal(guest)])),
  }
}
