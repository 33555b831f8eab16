import { isRefusal, refuse } from '../../domain/kernel/refusal'
import { dayOf } from '../../domain/kernel/time'
import { phoneTypedAs } from '../../domain/people/rules-typed'
import { readRegistration } from '../../domain/people/rules-register'
import { accountOf } from '../kit/ask'
import { phoneByCode } from '../kit/wechat'
import type { People, PeopleHandlers } from './shelf'
import { placeNamed } from './steps-place'
import { answered, finish, knownAs, ownId, type Newcomer } from './steps-register'
import type { CommunityRow } from './store-rows'

/** The number of WeChat's key where one was sent, else the one that was typed. */
async function phoneOf({
  phoneProof,
  phone,
}: {
  phoneProof?: string | undefined
  phone?: string | undefined
}) {
  const proved = phoneProof === undefined ? undefined : await phoneByCode(phoneProof)
  if (proved !== undefined) return { phone: proved, phoneProved: true }
  if (phone === undefined)
    return phoneProof === undefined ? { phone, phoneProved: false } : refuse('people.phone-not-proved')
  const typed = phoneTypedAs(phone)
  return isRefusal(typed) ? typed : { phone: typed, phoneProved: false }
}

const areaOf = ({ _id: id, name, above, buildings }: CommunityRow) => ({
  id,
  name,
  ...(above && { above }),
  buildings: buildings
    .filter(({ grid }) => grid !== undefined)
    .map(({ id: building, name: called, units = 0, floors = 0, lift }) => ({
      id: building,
      name: called,
      units,
      floors,
      ...(lift !== undefined && { lift }),
    })),
})

type Wish = Parameters<PeopleHandlers<'register'>['register']>[0]

/** What somebody typed, read by the rules and beside what WeChat proves; `isHeld` when a cut-off wish proved it before. */
async function read(people: People, ask: Wish, isHeld: boolean) {
  const { input } = ask
  const facts = readRegistration(input, dayOf(ask.now))
  if (isRefusal(facts)) return facts
  const place = await placeNamed(people, input.home)
  if (!place) return refuse('people.unknown-place')
  const proof = await phoneOf(input)
  // The code is good once: a registration that was cut off after it found its record of the roster needs it no more.
  if (isRefusal(proof) && !isHeld) return proof
  const { phone, phoneProved } = isRefusal(proof) ? { phone: undefined, phoneProved: false } : proof
  return { facts: { ...facts, ...(phone !== undefined && { phone }) }, phoneProved, building: place.building }
}

/** Holds the account for whom it shall belong to: his record of the roster, else one of his own. */
async function hold(people: People, comer: Newcomer) {
  const { ask, account, facts, phoneProved } = comer
  const known = phoneProved ? await knownAs(people, facts) : undefined
  const row = {
    _id: account,
    person: known?._id ?? (await ownId(people, account)),
    at: ask.now,
    for: ask.key,
  }
  const isOurs = (await people.store.holdAccount(row)) === 'added'
  return isOurs ? row : ((await people.store.account(account)) ?? row)
}

/** How somebody whom nobody entered becomes a person of the community. */
export const registerHandlers = (people: People): PeopleHandlers<'register' | 'areas'> => ({
  async areas() {
    return { areas: (await people.store.communities()).map(areaOf) }
  },
  register: ask => enterHimself(people, ask),
})

async function enterHimself(people: People, ask: Wish) {
  // A desk page has no account of its own; who signed it in is somebody already.
  if (ask.desk !== undefined) return refuse('people.already-linked')
  if (ask.caller) return answered(people, ask.caller.id, ask.key)
  const account = accountOf(ask)
  const held = await people.store.account(account)
  const told = await read(people, ask, held !== undefined)
  if (isRefusal(told)) return told
  const { as: kind, consents, version } = ask.input
  const comer: Newcomer = { ask, account, kind, consents, version, ...told }
  return finish(people, comer, held ?? (await hold(people, comer)))
}
