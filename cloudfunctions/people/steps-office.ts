import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import { officesOf, remaining } from '../../domain/people/rules-trust'
import type { PeopleStore } from './store'
import type { RegisterRow } from './store-rows'

/** So long after somebody began to leave, the call that began it has ended for certain: functions run for seconds. */
export const SURELY_OVER = 60_000
const ATTEMPTS = 8

export type Registers = Pick<PeopleStore, 'register' | 'addRegister' | 'changeRegister' | 'person'>
export type Register = Omit<RegisterRow, '_id'>

/** The register as it is; before the first write an empty one at turn 0. */
export const readRegister = async (store: Pick<Registers, 'register'>): Promise<Register> =>
  (await store.register()) ?? { turn: 0, holders: {}, leaving: {} }

/** Writes parts of the register if nobody wrote since it was read. */
export async function writeRegister(
  store: Pick<Registers, 'addRegister' | 'changeRegister'>,
  was: Register,
  parts: Partial<Omit<Register, 'turn'>>,
): Promise<boolean> {
  const { holders, leaving } = was
  if (was.turn === 0) return (await store.addRegister({ holders, leaving, ...parts })) === 'added'
  const change = Object.fromEntries(Object.entries(parts).map(([name, set]) => [name, { set }]))
  return store.changeRegister(was.turn, change)
}

/** What the record itself says: the places he is administrator of; none for one who is no longer there. */
async function placesOf(store: Registers, id: PersonId): Promise<PlaceId[]> {
  const row = await store.person(id)
  const there = row !== undefined && row.closed === undefined && row.mergedInto === undefined
  return there ? officesOf(row.grants) : []
}

const within = (places: readonly PlaceId[], all: readonly PlaceId[]) =>
  places.every(place => all.includes(place))

const without = <T>(map: Readonly<Record<string, T>>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => key !== id))

/** The holders with these places for him; who has none is not named. */
const holding = (
  { holders }: Pick<Register, 'holders'>,
  id: PersonId,
  places: readonly PlaceId[],
): Register['holders'] => ({
  ...without(holders, id),
  ...(places.length > 0 && { [id]: [...places] }),
})

/** Tries until nobody wrote in between. */
async function untilDone<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let n = 0; n < ATTEMPTS; n++) {
    const done = await attempt()
    if (done !== undefined) return done
  }
  throw new Error(`the register of administrators kept changing through ${ATTEMPTS} attempts`)
}

const leavesNow = ({ leaving }: Register, id: PersonId, now: Instant) =>
  now - (leaving[id]?.at ?? -SURELY_OVER) < SURELY_OVER

/** Whether somebody is giving an office up right now: until that is over nothing can be said about him. */
export const isLeaving = async (store: Registers, id: PersonId, now: Instant): Promise<boolean> =>
  leavesNow(await readRegister(store), id, now)

/**
 * Writes into the register what a record says of its administrator’s offices; to be done after the grants were written. The
 * register is read before the record and changed only at the same turn, so nobody can have left in between: it may name too
 * few for a while, never one who is none. `busy` when he is leaving just now.
 */
export const takeOffice = (store: Registers, id: PersonId, now: Instant): Promise<'in' | 'busy'> =>
  untilDone(async () => {
    const register = await readRegister(store)
    const places = await placesOf(store, id)
    const held = register.holders[id] ?? []
    if (within(places, held) && within(held, places)) return 'in'
    if (leavesNow(register, id, now)) return 'busy'
    const parts = { holders: holding(register, id, places), leaving: without(register.leaving, id) }
    return (await writeRegister(store, register, parts)) ? 'in' : undefined
  })

/** Whether one of a person’s offices would have nobody left if he were gone. */
export async function isLastAdministrator(store: Registers, id: PersonId): Promise<boolean> {
  const { holders } = await readRegister(store)
  return remaining(holders, id, await placesOf(store, id)) === undefined
}

/** The proof that the register let somebody go, to be handed back once his grants are gone. */
export interface Leave {
  turn: number
}
export type Left = 'last' | 'none' | Leave

/** Lets him go from these places, in one write; `last` when one of them would be left without anybody. */
async function letGo(
  store: Registers,
  register: Register,
  { id, scopes, now }: { id: PersonId; scopes: PlaceId[]; now: Instant },
): Promise<Left | undefined> {
  const held = register.holders[id] ?? []
  const decided = within(scopes, register.leaving[id]?.scopes ?? [])
  const left = decided ? held : remaining(register.holders, id, scopes)
  if (!left) return 'last'
  const mark = { scopes, at: now, turn: register.turn }
  const parts = { holders: holding(register, id, left), leaving: { ...register.leaving, [id]: mark } }
  return (await writeRegister(store, register, parts)) ? { turn: register.turn } : undefined
}

/**
 * Lets an administrator go, from some places or from all of his: first the register, in one conditional write that decides
 * for everybody who tries at once, then the caller takes the grants off the record, then `officeLeft`. `last` when a place
 * would be left without an administrator; `none` when he is none there. Killed in between it is simply asked again.
 */
export const leaveOffice = (
  store: Registers,
  id: PersonId,
  now: Instant,
  from?: readonly PlaceId[],
): Promise<Left> =>
  untilDone<Left>(async () => {
    const register = await readRegister(store)
    const places = await placesOf(store, id)
    const scopes = from ? places.filter(place => from.includes(place)) : places
    if (scopes.length === 0) return 'none'
    const known = [register.holders[id] ?? [], register.leaving[id]?.scopes ?? []]
    if (known.some(all => within(scopes, all))) return letGo(store, register, { id, scopes, now })
    // He became one and that call was killed before it was registered; while he leaves elsewhere the safe answer is no.
    return (await takeOffice(store, id, now)) === 'busy' ? 'last' : undefined
  })

/** The grants are off the record: nothing more is to be remembered of his leaving. */
export const officeLeft = (store: Registers, id: PersonId, leave: Leave): Promise<boolean> =>
  untilDone(async () => {
    const register = await readRegister(store)
    if (register.leaving[id]?.turn !== leave.turn) return true
    const written = await writeRegister(store, register, { leaving: without(register.leaving, id) })
    return written || undefined
  })

/** Ends leavings whose call has ended for certain, and may have been killed: what the record says by now counts again. */
export const endLeavings = (store: Registers, now: Instant): Promise<{ looked: number; finished: number }> =>
  untilDone(async () => {
    const register = await readRegister(store)
    const over = Object.keys(register.leaving).filter(id => !leavesNow(register, id, now))
    if (over.length === 0) return { looked: 0, finished: 0 }
    let { holders, leaving } = register
    for (const id of over) {
      holders = holding({ holders }, id, await placesOf(store, id))
      leaving = without(leaving, id)
    }
    const [looked, parts] = [over.length, { holders, leaving }]
    return (await writeRegister(store, register, parts)) ? { looked, finished: looked } : undefined
  })
