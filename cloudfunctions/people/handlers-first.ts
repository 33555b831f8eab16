import type { InputOf } from '../../domain/kernel/contract'
import { refuse } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import type { PeopleContract } from '../../domain/people/contract'
import { codeRead, codeSpelt } from '../../domain/people/rules-invitation'
import type { Ask } from '../kit/admit'
import { accountOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { comeIn, isTaken } from './steps-first'
import { guessed } from './steps-guess'
import { readRegister, writeRegister, type Register } from './steps-office'

const GOOD_FOR = 24 * 3_600_000

type Become = Ask<InputOf<PeopleContract['becomeFirst']>>

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
  const { communityId, communityName, officePhone, name } = input
  const entered = { communityId, communityName, officePhone, name }
  const first = { account, person, at: now, entered }
  if (isOpenTo(register, tag, now) && (await writeRegister(store, register, { first }))) return first
  const taken = (await readRegister(store)).first
  return taken?.account === account ? taken : undefined
}

/** How the first administrator of a fresh installation comes in. */
export const firstHandlers = (people: People): PeopleHandlers<'firstCode' | 'becomeFirst'> => ({
  async firstCode({ key, now }) {
    const { store, vault } = people
    if (await isTaken(people, now)) return {}
    const code = codeSpelt(vault.tag(key, 'first code spelt'))
    const until = now + GOOD_FOR
    const kept = { tag: vault.tag(code, 'first code'), until }
    if (await writeRegister(store, await readRegister(store), { code: kept })) return { code, until }
    // Somebody else printed one in the same moment: that one is good, ours is not, unless it was this call, delivered twice.
    const { code: good } = await readRegister(store)
    return good?.tag === kept.tag ? { code, until: good.until } : {}
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
      return first ? comeIn(people, first, ask.now) : invalid()
    })
  },
})
