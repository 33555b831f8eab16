import { isRefusal, refuse } from '../../domain/kernel/refusal'
import { codeRead, codeSpelt, goodUntil, mayUse } from '../../domain/people/rules-invitation'
import type { Ask } from '../kit/admit'
import { accountOf, subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'
import { guessed } from './steps-guess'
import { take } from './steps-take'
import type { InvitationRow } from './store-rows'

type Tools = Pick<People, 'store' | 'vault'>

const alreadyLinked = () => refuse('people.already-linked')

/**
 * Writes an account onto the person of an invitation, if he has none. The wish is told by the code and not by the key, so
 * that a code works once: after the account was untied it does not bring it back.
 */
async function bind(tools: Tools, { _id, person }: InvitationRow, account: string, ask: Ask<unknown>) {
  const deed = { did: 'linked' as const, channel: 'wechat' }
  const wish = { ...ask, key: `link-${_id}`, input: _id }
  const bound = await amend(tools, person, { ask: wish, deed, again: 'before' as const }, row => {
    if (row.account === undefined) return { change: { account: { set: account } }, then: 'now' as const }
    return { answer: row.account === account ? ('now' as const) : ('other' as const) }
  })
  if (bound === 'now') return { personId: person }
  if (bound !== 'before') return alreadyLinked()
  return (await tools.store.person(person))?.account === account
    ? { personId: person }
    : refuse('people.invitation-invalid')
}

/**
 * Ties an account to the person of an invitation it took: first the account is held for him, so that it cannot go to two
 * persons, then it is written onto him. Every step may be repeated; one that lost gives back what it held.
 */
async function tie(tools: Tools, invitation: InvitationRow, account: string, ask: Ask<unknown>) {
  const { person } = invitation
  const { store } = tools
  if ((await store.holdAccount({ _id: account, person, at: ask.now })) === 'exists') {
    const held = await store.account(account)
    if (held && held.person !== person) return alreadyLinked()
  }
  const bound = await bind(tools, invitation, account, ask)
  if (isRefusal(bound)) await store.freeAccount(account)
  return bound
}

/** Ties an account with a code that may be right. */
async function acceptWith(tools: Tools, ask: Ask<{ code: string }>) {
  const { store, vault } = tools
  const account = accountOf(ask)
  const id = vault.tag(codeRead(ask.input.code), 'invitation')
  const known = await store.invitation(id)
  if (!known || known.kind || !mayUse(known, account, ask.now)) return refuse('people.invitation-invalid')
  if (ask.caller) return ask.caller.id === known.person ? { personId: known.person } : alreadyLinked()
  return (await take(store, known, account, ask.now))
    ? tie(tools, known, account, ask)
    : refuse('people.invitation-invalid')
}

/** How a WeChat account becomes a person of the roster, and ceases to be. */
export const linkingHandlers = (tools: Tools): PeopleHandlers<'invite' | 'accept' | 'unlink'> => ({
  async invite(ask) {
    const { store, vault } = tools
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
    return guessed(tools, ask, 'invitation', () => acceptWith(tools, ask))
  },
  async unlink(ask) {
    const deed = { did: 'unlinked' as const, channel: ask.input.channel }
    const done = await amend(tools, subjectOf(ask).id, { ask, deed, again: true }, async ({ account }) => {
      if (account === undefined) return { answer: false }
      // First what holds the account, then the account: cut off in between he is who he was, and asking again ends it.
      await tools.store.freeAccount(account)
      // Whoever found the phone may have signed a desk in: that ends too.
      return { change: { account: { drop: true }, desks: { drop: true } }, then: true }
    })
    return isRefusal(done) ? done : { unlinked: done ?? false }
  },
})
