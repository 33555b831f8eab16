import { refuse } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import { codeRead, codeSpelt, goodUntil, mayUse } from '../../domain/people/rules-invitation'
import { accountOf, subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import type { InvitationRow } from './store-rows'
import type { PeopleStore } from './store'

const alreadyLinked = () => refuse('people.already-linked')

/** Takes an invitation for an account; the write decides, and one that changed nothing may have been our own before. */
async function take(store: PeopleStore, invitation: InvitationRow, account: string, now: Instant) {
  const { _id: id, usedBy } = invitation
  if (usedBy === account || (await store.takeInvitation(id, account, now))) return true
  return (await store.invitation(id))?.usedBy === account
}

/**
 * Ties an account to the person of an invitation it took: first the account is held for him, so that it cannot go to two
 * persons, then it is written onto him. Every step may be repeated; one that lost gives back what it held.
 */
async function tie(store: PeopleStore, { person }: InvitationRow, account: string, now: Instant) {
  if ((await store.holdAccount({ _id: account, person, at: now })) === 'exists') {
    const held = await store.account(account)
    if (held && held.person !== person) return alreadyLinked()
  }
  if (await store.bindAccount(person, account)) return { personId: person }
  if ((await store.person(person))?.account === account) return { personId: person }
  await store.freeAccount(account)
  return alreadyLinked()
}

/** How a WeChat account becomes a person of the roster. */
export const linkingHandlers = ({
  store,
  vault,
}: Pick<People, 'store' | 'vault'>): PeopleHandlers<'invite' | 'accept'> => ({
  async invite(ask) {
    const [by, { id: person }] = [ask.caller?.id ?? 'platform', subjectOf(ask)]
    // Made of the wish, not of chance, so that the same wish again gives the same code and none is kept readable.
    const code = codeSpelt(vault.tag(`${by}/${person}/${ask.key}`, 'invitation code'))
    const _id = vault.tag(code, 'invitation')
    const earlier = await store.invitation(_id)
    if (earlier) return { code, until: earlier.until }
    if ((await store.person(person))?.account !== undefined) return alreadyLinked()
    const until = goodUntil(ask.now)
    await store.addInvitation({ _id, person, by, at: ask.now, until })
    return { code, until }
  },
  async accept(ask) {
    // A desk page has no account of its own: who signed it in is somebody already.
    if (ask.desk !== undefined) return alreadyLinked()
    const account = accountOf(ask)
    const id = vault.tag(codeRead(ask.input.code), 'invitation')
    const known = await store.invitation(id)
    if (!known || !mayUse(known, account, ask.now)) return refuse('people.invitation-invalid')
    if (ask.caller) return ask.caller.id === known.person ? { personId: known.person } : alreadyLinked()
    return (await take(store, known, account, ask.now))
      ? tie(store, known, account, ask.now)
      : refuse('people.invitation-invalid')
  },
})
