import type { AskedOf } from '../../domain/kernel/contract'
import type { Instant } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import type { Desk } from './desk'
import { chanceOf, type Guest } from './guests'
import type { Named } from './named-people'

type Wish = AskedOf<MealsContract['book']>

export interface Order {
  wish: Wish
  by: Named
  at: Instant
}

const MINUTE = 60_000
const channels = ['phone', 'phone', 'counter', 'door'] as const

const wayOf = (chance: number) => (chance < 62 ? 'dine-in' : chance < 82 ? 'takeaway' : 'delivery')

/** What the office notes for somebody who rang, came by or was asked at the door. */
const orderFor = (guest: Guest, sittingId: string, at: Instant): Order => ({
  by: 'qiao',
  at,
  wish: {
    sittingId,
    personId: guest._id,
    set: chanceOf(guest, `${sittingId} set`) < 66 ? 'A' : 'B',
    portions: chanceOf(guest, `${sittingId} portions`) < 93 ? 1 : 2,
    way: wayOf(chanceOf(guest, `${sittingId} way`)),
    channel: channels[chanceOf(guest, 'channel') % channels.length] ?? 'phone',
  },
})

/** The office's orders for a sitting, two minutes apart. */
export const officeOrders = (guests: readonly Guest[], sittingId: string, from: Instant): Order[] =>
  guests.map((guest, n) => orderFor(guest, sittingId, from + n * 2 * MINUTE))

/** Places the orders one after the other; a key that follows from the wish makes a second time harmless. */
export async function place(desk: Desk, orders: readonly Order[]): Promise<void> {
  for (const { wish, by, at } of orders) {
    desk.setClock(at)
    await desk.meals(by)('book', wish)
  }
}

/** Gives the meals out, half a minute apart, as far as the clock has come. */
export async function giveOut(
  desk: Desk,
  { sittingId, persons }: { sittingId: string; persons: readonly string[] },
  { from, until }: { from: Instant; until: Instant },
): Promise<void> {
  for (const [n, personId] of persons.entries()) {
    const at = from + (n * MINUTE) / 2
    if (at >= until) return
    desk.setClock(at)
    await desk.meals('qiao')('checkIn', { sittingId, found: { personId } })
  }
}
