import { goesBy } from '../../domain/kernel/person'
import { isRefusal, refuse } from '../../domain/kernel/refusal'
import type { Ask } from '../kit/admit'
import type { People } from './shelf'
import { amend, type Plan } from './steps-amend'
import type { InvitationRow } from './store-rows'

type Wish = Pick<Ask<unknown>, 'now' | 'caller' | 'via'>
type Bound = 'now' | 'other' | 'before'
/** A code that an account took: whose it is, and the account. */
interface Taken {
  code: InvitationRow
  person: string
  account: string
}

const alreadyLinked = () => refuse('people.already-linked')
const invalid = () => refuse('people.invitation-invalid')

/**
 * What is done to the record with a code. The wish is told by the code and not by the key, so that a code works once: after
 * the account was untied it does not bring it back.
 */
function byCode<A>(people: People, { code: { _id }, person }: Taken, ask: Wish, plan: Plan<A | 'before'>) {
  const deed = { did: 'linked' as const, channel: 'wechat' }
  const wish = { ...ask, key: `link-${_id}`, input: _id }
  return amend<A | 'before'>(people, person, { ask: wish, deed, again: 'before' }, plan)
}

async function answerOf({ store }: People, { person, account }: Taken) {
  return (await store.person(person))?.account === account ? { personId: person } : invalid()
}

/** Writes an account onto the person of an invitation, if he has none. */
async function bind(people: People, taken: Taken, ask: Wish) {
  const { person, account } = taken
  const bound = await byCode<Bound>(people, taken, ask, row => {
    if (row.account === undefined) return { change: { account: { set: account } }, then: 'now' as const }
    return { answer: row.account === account ? ('now' as const) : ('other' as const) }
  })
  if (bound === 'now') return { personId: person }
  return bound === 'before' ? answerOf(people, taken) : alreadyLinked()
}

/** Holds the account for him, so that it cannot go to two persons; false when it is somebody else’s. */
async function hold({ store, directory }: People, { person, account }: Taken, at: number): Promise<boolean> {
  if ((await store.holdAccount({ _id: account, person, at })) === 'added') return true
  const held = await store.account(account)
  if (!held || held.person === person) return true
  // Held for a record that has become part of his meanwhile.
  const [whose] = await directory.several([person])
  return whose !== undefined && goesBy(whose, held.person)
    ? store.passAccount(account, { from: held.person, to: person })
    : false
}

async function tie(people: People, taken: Taken, ask: Wish) {
  if (!(await hold(people, taken, ask.now))) return alreadyLinked()
  const bound = await bind(people, taken, ask)
  if (isRefusal(bound)) await people.store.freeAccountOf(taken.account, taken.person)
  return bound
}

/** Whether he was untied after the code was taken: a phone that was reported lost does not come back by a code of before. */
const isUntiedSince = async ({ store }: People, { code: { usedAt = 0 }, person }: Taken) =>
  (await store.deedsOf(person)).some(({ did, at, meant }) => did === 'unlinked' && !meant && at >= usedAt)

/** Ties it unless this code did before: a call that was killed at its very end, and he may have been untied since. */
async function tieOnce(people: People, taken: Taken, ask: Wish) {
  const { code, account } = taken
  if (code.usedBy !== account) return tie(people, taken, ask)
  const begun = await byCode(people, taken, ask, () => ({ answer: 'not yet' }))
  if (begun === 'before') return answerOf(people, taken)
  if (!(await isUntiedSince(people, taken))) return tie(people, taken, ask)
  const answer = await answerOf(people, taken)
  if (isRefusal(answer)) await people.store.freeAccountOf(account, taken.person)
  return answer
}

/**
 * Ties an account to the person of an invitation it took: first the account is held for him, then it is written onto him, at
 * last the code is marked as having done its work. Every step may be repeated, by the same code typed again or by the clock;
 * one that lost gives back what it held.
 */
export async function link(people: People, code: InvitationRow, account: string, ask: Wish) {
  // Whoever was merged since the code was made is the record that stayed; who was deleted is nobody.
  const [whose] = await people.directory.several([code.person])
  const taken = { code, person: whose?.id ?? code.person, account }
  if (code.usedBy === account && code.meant === undefined) return answerOf(people, taken)
  const done = whose ? await tieOnce(people, taken, ask) : invalid()
  await people.store.codeDone(code._id)
  return done
}
