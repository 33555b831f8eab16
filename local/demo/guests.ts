import { createHash } from 'node:crypto'
import { ageOn, type Day } from '../../domain/kernel/time'
import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import type { Desk } from './desk'
import { community } from './place'

/** Somebody of the roster who may eat at the canteen. */
export type Guest = Pick<PersonRow, '_id' | 'name' | 'home' | 'door' | 'born'>

const BUILDINGS = [1, 2, 3, 4, 5, 6].map(n => `${community}.b${n}`)
const OLD_ENOUGH = 60

const place = ({ home, door, name }: Guest) => [home, door ?? '', name].join('|')

/** Everybody of sixty and more, in the order of their doors. */
export async function findElders({ tools }: Desk, today: Day): Promise<Guest[]> {
  const fields = ['name', 'home', 'door', 'born']
  const persons = tools.db.collection<PersonRow>('persons')
  const rows = await persons.some([{ home: { in: BUILDINGS } }], { limit: 1000, fields })
  return rows
    .filter(({ born }) => born !== undefined && ageOn(born, today) >= OLD_ENOUGH)
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

/** A number from 0 to 99 that follows from who and when: the same day always looks the same. */
export const chanceOf = (guest: Guest, about: string): number =>
  createHash('sha256')
    .update(`${place(guest)}|${about}`)
    .digest()
    .readUInt16BE(0) % 100

/** So many of the guests, a different choice for each sitting. */
export const choose = (guests: readonly Guest[], sitting: string, n: number): Guest[] => {
  const order = (guest: Guest) =>
    createHash('sha256')
      .update(`${place(guest)}|${sitting}`)
      .digest('hex')
  return guests
    .map(guest => ({ guest, at: order(guest) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .slice(0, n)
    .map(({ guest }) => guest)
}
