import type { Help } from '../../domain/kernel/grants'
import { isRefusal } from '../../domain/kernel/refusal'
import { tieTo } from '../../domain/people/rules-asking'
import { goesBy, type Person } from '../../domain/kernel/person'
import type { Ask } from '../kit/admit'
import { personOf, subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'
import { endOf, underName, withConsent, withoutTie } from './steps-tie'

/** One of the persons the wish names, by whichever of his ids. */
function named({ subjects }: Pick<Ask<unknown>, 'subjects'>, id: string): Person {
  const person = subjects.find(subject => goesBy(subject, id))
  if (!person) throw new Error('this action names a person, yet he was not looked up')
  return person
}

/** A helper’s own end of a tie; also to an elder who is not there: who was asked may be nobody. */
async function giveUp(people: People, ask: Ask<{ elderId: string }>) {
  const [{ id }, { elderId }] = [personOf(ask), ask.input]
  const [[known], before] = await Promise.all([people.directory.several([elderId]), people.store.person(id)])
  const asked = tieTo(before?.helps ?? [], { id: elderId, aka: [] })?.asked ?? ''
  const elder = known ?? { id: elderId, aka: [], name: asked }
  const deed = endOf(before, elder, 'wechat')
  const done = await amend(people, id, { ask, deed, again: true }, row => withoutTie(row, elder))
  return isRefusal(done) ? done : { ended: done ?? false }
}

/** Who may act for an elder: what staff record, and how it ends. */
export const helpingHandlers = (
  people: People,
): PeopleHandlers<'recordHelper' | 'endHelp' | 'giveUpHelp'> => ({
  async recordHelper(ask) {
    const { elderId, helperId, call, how } = ask.input
    const [{ id: recordedBy }, { now: at }, elder] = [personOf(ask), ask, named(ask, elderId)]
    const help: Help = {
      person: elder.id,
      call,
      state: 'agreed',
      since: at,
      consent: { how, recordedBy, at },
    }
    const deed = {
      did: 'helper-agreed' as const,
      channel: how,
      about: { id: elder.id, name: elder.name },
    }
    const helper = named(ask, helperId).id
    const done = await amend(people, helper, { ask, deed, again: true as const }, row =>
      withConsent(row, help, elder),
    )
    return isRefusal(done) ? done : { agreed: done ?? false }
  },
  async endHelp(ask) {
    const [elder, { helperId }] = [subjectOf(ask), ask.input]
    const before = await people.store.person(helperId)
    const deed = endOf(before, elder, ask.via === 'staff' ? 'counter' : 'wechat')
    const wish = underName(ask, deed.about?.name)
    const done = await amend(people, helperId, { ask: wish, deed, again: true }, row =>
      withoutTie(row, elder),
    )
    return isRefusal(done) ? done : { ended: done ?? false }
  },
  giveUpHelp: ask => giveUp(people, ask),
})
