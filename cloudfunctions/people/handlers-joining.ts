import type { Help } from '../../domain/kernel/grants'
import { goesBy, type Person } from '../../domain/kernel/person'
import { isRefusal, refuse } from '../../domain/kernel/refusal'
import { tieTo, tooMany } from '../../domain/people/rules-asking'
import { untied } from '../../domain/people/rules-helping'
import { codeRead, codeSpelt, goodUntil, mayUse } from '../../domain/people/rules-invitation'
import type { Ask } from '../kit/admit'
import { personOf, subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'
import { guessed } from './steps-guess'
import { take } from './steps-take'
import { withConsent } from './steps-tie'
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

/**
 * Ties the helper of a code that he took. The wish is told by the code and not by the key, so that a code works once and
 * what the elder ended since does not come back.
 */
async function join(people: People, code: InvitationRow, { ask, elder }: { ask: Join; elder: Person }) {
  const [helper, { call }, { now: at }] = [personOf(ask).id, ask.input, ask]
  const consent = { how: 'code' as const, recordedBy: code.by, at }
  const help: Help = { person: elder.id, call, state: 'agreed', since: at, consent }
  const deed = {
    did: 'helper-agreed' as const,
    channel: 'wechat',
    about: { id: elder.id, name: elder.name },
  }
  const wish = { ...ask, key: `join-${code._id}`, input: code._id }
  const done = await amend(people, helper, { ask: wish, deed, again: true as const }, row =>
    withConsent(row, help, elder),
  )
  if (isRefusal(done)) return done
  const tie = tieTo((await people.store.person(helper))?.helps ?? [], elder)
  return tie?.state === 'agreed' ? { elderId: elder.id, name: elder.name } : invalid()
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
  return (await take(people.store, code, caller.id, ask.now)) ? join(people, code, { ask, elder }) : invalid()
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
