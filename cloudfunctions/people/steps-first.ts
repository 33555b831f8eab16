import { TEXT_VERSION } from '../../domain/kernel/consents'
import { refuse } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import type { People } from './shelf'
import { readRegister, SURELY_OVER, takeOffice, writeRegister, type Register } from './steps-office'
import { recordFields } from './steps-record'

/** An office is open on working days until its people say otherwise. */
const USUAL_HOURS = { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] }

export type First = NonNullable<Register['first']>
type Entered = NonNullable<First['entered']>

/** The account is his alone; one that came to belong to somebody meanwhile gives the code back. */
async function holdAccount({ store }: People, { account, person, at }: First): Promise<boolean> {
  if ((await store.holdAccount({ _id: account, person, at })) === 'added') return true
  if ((await store.account(account))?.person === person) return true
  const register = await readRegister(store)
  if (register.first?.account === account)
    await store.changeRegister(register.turn, { first: { drop: true } })
  return false
}

async function layCommunity({ store }: People, entered: Entered): Promise<void> {
  const { communityId: _id, communityName: name, officePhone: phone } = entered
  if (await store.community(_id)) return
  await store.putCommunity({ _id, name, phone, hours: USUAL_HOURS, grids: [], buildings: [] })
}

/** His record, under an id that follows from his account, so that writing it twice is writing it once. */
async function writeDown({ store, vault }: People, entered: Entered, { account, person, at }: First) {
  const { communityId: home, name } = entered
  const basic = { given: true, version: TEXT_VERSION, at, how: 'app' as const, by: person }
  await store.addPerson({
    ...(await recordFields(person, { name, home }, undefined, vault)),
    _id: person,
    name,
    home,
    kind: 'volunteer',
    account,
    consents: { basic },
    grants: [{ role: 'administrator', scope: home.slice(0, 6) }],
    helps: [],
  })
}

/** What he entered is written: from now on the register only says who he is. Where somebody else wrote, the clock does it. */
async function forgetEntered({ store }: People, { account, person, at }: First): Promise<void> {
  const register = await readRegister(store)
  if (register.first?.person === person)
    await writeRegister(store, register, { first: { account, person, at } })
}

/**
 * Lets in who used the code. The order is fixed, and each step may be repeated, by him or by the clock: the account, the
 * community, the record, the register; at last what he entered is forgotten.
 */
export async function comeIn(people: People, first: First, now: Instant) {
  const { entered, person } = first
  if (!entered) return { personId: person }
  if (!(await holdAccount(people, first))) return refuse('people.already-linked')
  await layCommunity(people, entered)
  await writeDown(people, entered, first)
  await takeOffice(people.store, person, now)
  await forgetEntered(people, first)
  return { personId: person }
}

/** Finishes who used the code a minute ago and was cut off. */
export async function finishFirst(
  people: People,
  now: Instant,
): Promise<{ looked: number; finished: number }> {
  const { first } = await readRegister(people.store)
  if (!first?.entered || now - first.at < SURELY_OVER) return { looked: 0, finished: 0 }
  await comeIn(people, first, now)
  return { looked: 1, finished: 1 }
}

/** Whether somebody has the installation, or is just coming in. */
export async function isTaken(people: People, now: Instant): Promise<boolean> {
  await finishFirst(people, now)
  const { holders, first } = await readRegister(people.store)
  return first !== undefined || Object.keys(holders).length > 0
}
