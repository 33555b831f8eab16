import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import type { GuestView } from '../../../domain/meals/views'
import type { CarriedList, CarriedMeal } from '../../../domain/meals/offline'
import { aboutSealed, lookText, openText } from '../../../domain/meals/rules-offline'
import { at, guests as lunchGuests, lunchHead } from './staff-lunch.examples'

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/** An entry as the service seals it, for tests of the phone. */
export function seal(text: string, ticket: string, sittingId: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', sha256(openText(ticket)), iv)
  cipher.setAAD(Buffer.from(aboutSealed(sittingId)))
  const body = cipher.update(text, 'utf8', 'hex') + cipher.final('hex')
  return [iv.toString('hex'), body, cipher.getAuthTag().toString('hex')].join('.')
}

export const ticketOf = (sittingId: string, personId: string) =>
  `nuanlin1|${sittingId}|${personId}|c2lnbmF0dXJl`

const mealOf = ({ code, set, portions, way, diet, payFen, collectedAt }: GuestView): CarriedMeal => ({
  code,
  set,
  portions,
  way,
  diet,
  payFen,
  ...(collectedAt !== undefined && { collectedAt }),
})

/** The list of a lunch as the counter carries it. */
export function listOf(
  sittingId = lunchHead.id,
  guests: readonly GuestView[] = lunchGuests,
  more: Partial<CarriedList> = {},
): CarriedList {
  const sealed = guests.map(guest => {
    const ticket = ticketOf(sittingId, guest.personId)
    const entry = JSON.stringify({ ...mealOf(guest), name: guest.name }).padEnd(256)
    return [sha256(lookText(ticket)).toString('hex').slice(0, 32), seal(entry, ticket, sittingId)]
  })
  return {
    sittingId,
    opens: lunchHead.opens,
    shuts: lunchHead.shuts,
    place: lunchHead.place,
    takenAt: at('11:40'),
    stamp: 'abcdefghijklmnopqrstuvwxyz',
    dishes: { A: ['番茄炖牛腩', '清炒小白菜', '冬瓜汤'], B: ['香菇蒸鸡块', '蒸南瓜', '豆腐羹'] },
    sealed: Object.fromEntries(sealed) as Record<string, string>,
    numbers: Object.fromEntries(guests.map(guest => [guest.code, mealOf(guest)])),
    ...more,
  }
}
