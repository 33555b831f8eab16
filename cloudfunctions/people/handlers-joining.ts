import { goesBy, type Person } from '../../domain/kernel/person'
import { refuse } from '../../domain/kernel/refusal'
import { tieTo, tooMany } from '../../domain/people/rules-asking'
import { untied } from '../../domain/people/rules-helping'
import { codeRead, codeSpelt, goodUntil, mayUse } from '../../domain/people/rules-invitation'
import type { Ask } from '../kit/admit'
import { personOf, subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { guessed } from './steps-guess'
import { join } from './steps-join'
import { take } from './steps-take'
import type { InvitationRow } from './store-rows'

type Join = Ask<{ code: string; call: string }>

const invalid = () => refuse('people.invitation-invalid')

/** The elder of a code that this helper may (still, or again) use; nobody gives it to himself, and the dead give none. */
async function whoGave(people: People, code: InvitationRow | undefined, { caller, now }: Join) {
  if (!caller || code?.kind !== 'help' || !mayUse(code, caller.id, now)) return undefined
  const [elder] = await people.directory.several([code.person])
  return !elder || elder.died !== undefined || goesBy(elder, caller.id) ? undefined : elder
}

/** Why the code is not even taken: it would be spent and open nothing. */
function inTheWay({ helps }: Person, elder: Person, { now }: Join) {
  if (tieTo(helps, elder)?.state === 'agreed') return refuse('people.already-helps')
  const many = tooMany(untied(helps, elder), 'agreed', now)
  return many && refuse('people.too-many-elders', many)
}

/** Joins with a code that may be right. */
async function joinWith(people: People, ask: Join) {
  const caller = personOf(ask)
  const code = await people.store.invitation(people.vault.tag(codeRead(ask.input.code), 'family'))
  const elder = await whoGave(people, code, ask)
  if (!code || !elder) return invalid()
  const begun = code.usedBy === caller.id
  const no = begun ? undefined : inTheWay(caller, elder, ask)
  if (no) return no
  const { call } = ask.input
  return (await take(people.store, code, { who: caller.id, now: ask.now, call }))
    ? join(people, code, ask, { helper: caller.id, elder, call })
    : invalid()
}

/** The code an elder gives to one of his family, and its use. */
export const joiningHandlers = (people: People): PeopleHandlers<'familyCode' | 'joinFamily'> => ({
  async familyCode(ask) {
    const { store, vault } = people
    const [by, { id: person }] = [personOf(ask).id, subjectOf(ask)]
    // Made of the wish, not of chance, so that the same wish again gives the same code and none is kept readable.
    const code = codeSpelt(vault.tag(`${by}/${person}/${ask.key}`, 'family code'))
    const _id = vault.tag(code, 'family')
    const until = goodUntil(ask.now)
    await store.addInvitation({ _id, kind: 'help', person, by, at: ask.now, until })
    return { code, until: (await store.invitation(_id))?.until ?? until }
  },
  joinFamily: ask => guessed(people, ask, 'family code', () => joinWith(people, ask)),
})
