import { randomBytes } from 'node:crypto'
import { DEVICE_LASTS, FETCHED_WITHIN, liveDesks, WAITS } from '../../domain/people/rules-desk'
import type { Instant } from '../../domain/kernel/time'
import { deskSession, deviceSession, readSession } from '../kit/session'
import type { People, PeopleHandlers } from './shelf'
import type { DeskRow } from './store-rows'

const A_DAY = 86_400_000
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'
const gone = { state: 'gone' } as const

/** Chance nobody can guess, five bits a letter, in the letters of our fingerprints. */
const chance = (letters: number) =>
  Array.from(randomBytes(letters), byte => LETTERS.charAt(byte % LETTERS.length)).join('')

/** The session of a desk that somebody took: only while the mark stands on his record, and not long after he confirmed it. */
async function sessionFor({ store, vault }: People, desk: DeskRow & { person: string }, now: Instant) {
  if (now >= (desk.confirmed ?? 0) + FETCHED_WITHIN) return gone
  const person = await store.person(desk.person)
  const mark = liveDesks(person?.desks ?? {}, now)[desk._id]
  // Taken, but its taker has not got further yet, or has ended it already.
  if (!person || !mark) return { state: 'waiting' as const }
  const session = deskSession(vault, desk.person, desk._id, mark.until)
  return { state: 'confirmed' as const, session, name: person.name, until: mark.until }
}

const isTaken = (desk: DeskRow): desk is DeskRow & { person: string } => desk.person !== undefined

/** What a page that nobody has signed in to may ask: an account for its browser, a desk, and how the desk stands. */
export const deskPageHandlers = (
  people: People,
): PeopleHandlers<'openDevice' | 'openDesk' | 'deskState'> => ({
  openDevice({ input, now }) {
    const { vault } = people
    const known = readSession(vault, input.session, now)
    const device = known?.kind === 'account' ? known.account.replace(/^device:/, '') : chance(26)
    const until = now + DEVICE_LASTS
    return Promise.resolve({ session: deviceSession(vault, device, until), until })
  },
  async openDesk({ input, now }) {
    const { store, vault } = people
    const [desk, secret] = [`d${chance(10)}`, chance(32)]
    const until = now + WAITS
    await store.addDesk({ _id: desk, secret: vault.tag(secret, 'desk'), name: input.name, at: now, until })
    await store.sweepDesks(now - A_DAY)
    return { desk, secret, until }
  },
  async deskState({ input, now }) {
    const desk = await people.store.desk(input.desk)
    if (!desk || !people.vault.matches(desk.secret, input.secret, 'desk')) return gone
    if (isTaken(desk)) return sessionFor(people, desk, now)
    return now < desk.until ? { state: 'waiting', until: desk.until } : gone
  },
})
