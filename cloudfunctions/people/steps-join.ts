import type { Help } from '../../domain/kernel/grants'
import type { Person } from '../../domain/kernel/person'
import { isRefusal, refuse } from '../../domain/kernel/refusal'
import { tieTo } from '../../domain/people/rules-asking'
import type { Ask } from '../kit/admit'
import type { People } from './shelf'
import { amend } from './steps-amend'
import { withConsent } from './steps-tie'
import type { InvitationRow } from './store-rows'

/** Who joins whom, and what he calls him. */
interface Join {
  helper: string
  elder: Person
  call: string
}
type Wish = Pick<Ask<unknown>, 'now' | 'caller' | 'via'>

async function answerOf({ store }: People, { helper, elder }: Join) {
  const tie = tieTo((await store.person(helper))?.helps ?? [], elder)
  return tie?.state === 'agreed'
    ? { elderId: elder.id, name: elder.name }
    : refuse('people.invitation-invalid')
}

/**
 * Ties the helper of a code that he took, and marks the code as having done its work. The wish is told by the code and not by
 * the key, so that a code works once and what the elder ended since does not come back.
 */
export async function join(people: People, code: InvitationRow, ask: Wish, joining: Join) {
  const { helper, elder, call } = joining
  const consent = { how: 'code' as const, recordedBy: code.by, at: ask.now }
  const help: Help = { person: elder.id, call, state: 'agreed', since: ask.now, consent }
  const deed = {
    did: 'helper-agreed' as const,
    channel: 'wechat',
    about: { id: elder.id, name: elder.name },
  }
  const wish = { ...ask, key: `join-${code._id}`, input: code._id }
  const done = await amend(people, helper, { ask: wish, deed, again: true as const }, row =>
    withConsent(row, help, elder),
  )
  await people.store.codeDone(code._id)
  return isRefusal(done) ? done : answerOf(people, joining)
}
