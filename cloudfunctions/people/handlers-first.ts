import { TEXT_VERSION } from '../../domain/kernel/consents'
import type { InputOf } from '../../domain/kernel/contract'
import { refuse } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import type { PeopleContract } from '../../domain/people/contract'
import { codeRead, codeSpelt } from '../../domain/people/rules-invitation'
import type { Ask } from '../kit/admit'
import { accountOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { guessed } from './steps-guess'
import { readRegister, SURELY_OVER, takeOffice, writeRegister, type Register } from './steps-office'
import { recordFields } from './steps-record'

const GOOD_FOR = 24 * 3_600_000
/** An office is open on working days until its people say otherwise. */
const USUAL_HOURS = { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] }

type Become = Ask<InputOf<PeopleContract['becomeFirst']>>
type First = NonNullable<Register['first']>

const invalid = () => refuse('people.invitation-invalid')
const alreadyLinked = () => refuse('people.already-linked')
const hasSomebody = ({ holders }: Register) => Object.keys(holders).length > 0

const isOpenTo = ({ code, ...register }: Register, tag: string, now: Instant) =>
  code?.tag === tag && now < code.until && !register.first && !hasSomebody(register)

/** Takes the code for an account; the write decides, and who has it may finish what was cut off. */
async function claim({ store, vault }: People, { input, now }: Become, account: string) {
  const tag = vault.tag(codeRead(input.code), 'first code')
  const person = `p${vault.tag(`${account}/${tag}`, 'first administrator').slice(0, 16)}`
  const register = await readRegister(store)
  const first = { account, person, at: now }
  if (isOpenTo(register, tag, now) && (await writeRegister(store, register, { first }))) return first
  const taken = (await readRegister(store)).first
  return taken?.account === account ? taken : undefined
}

/** The account is his alone; one that came to belong to somebody meanwhile gives the code back. */
async function holdAccount({ store }: People, { account, person, at }: First): Promise<boolean> {
  if ((await store.holdAccount({ _id: account, person, at })) === 'added') return true
  if ((await store.account(account))?.person === person) return true
  const register = await readRegister(store)
  if (register.first?.account === account)
    await store.changeRegister(register.turn, { first: { drop: true } })
  return false
}

async function layCommunity({ store }: People, { input }: Become): Promise<void> {
  const { communityId: _id, communityName: name, officePhone: phone } = input
  if (await store.community(_id)) return
  await store.putCommunity({ _id, name, phone, hours: USUAL_HOURS, grids: [], buildings: [] })
}

/** His record, under an id that follows from his account, so that writing it twice is writing it once. */
async function writeDown({ store, vault }: People, { input }: Become, { account, person, at }: First) {
  const { communityId: home, name } = input
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

/** Whoever used a code and was cut off is finished; if his record was never written, the code is forgotten. */
async function finishFirst({ store }: People, register: Register, now: Instant): Promise<boolean> {
  const { first, turn } = register
  if (!first) return false
  if (await store.person(first.person)) return (await takeOffice(store, first.person, now)) === 'in'
  if (now - first.at < SURELY_OVER) return true
  await store.changeRegister(turn, { first: { drop: true } })
  return false
}

/** The order is fixed, and each step may be repeated: the account, the community, the record, at last the register. */
async function comeIn(people: People, ask: Become, first: First) {
  if (!(await holdAccount(people, first))) return alreadyLinked()
  await layCommunity(people, ask)
  await writeDown(people, ask, first)
  await takeOffice(people.store, first.person, ask.now)
  return { personId: first.person }
}

/** How the first administrator of a fresh installation comes in. */
export const firstHandlers = (people: People): PeopleHandlers<'firstCode' | 'becomeFirst'> => ({
  async firstCode({ key, now }) {
    const { store, vault } = people
    const earlier = await readRegister(store)
    if (hasSomebody(earlier) || (await finishFirst(people, earlier, now))) return {}
    const code = codeSpelt(vault.tag(key, 'first code spelt'))
    const until = now + GOOD_FOR
    const kept = { tag: vault.tag(code, 'first code'), until }
    // Somebody else printed one in the same moment: that one is good, ours is not.
    return (await writeRegister(store, await readRegister(store), { code: kept })) ? { code, until } : {}
  },
  async becomeFirst(ask) {
    // A desk page has no account of its own: who signed it in is somebody already.
    if (ask.desk !== undefined) return alreadyLinked()
    const account = accountOf(ask)
    const { first: used, code } = await readRegister(people.store)
    if (ask.caller && ask.caller.id !== used?.person) return alreadyLinked()
    // Whoever cannot get in because strangers guessed has another one printed: that one nobody has guessed at.
    return guessed(people, ask, `first code ${code?.tag ?? ''}`, async () => {
      const first = await claim(people, ask, account)
      return first ? comeIn(people, ask, first) : invalid()
    })
  },
})
