import { goesBy } from '../../domain/kernel/person'
import { isRefusal, refuse } from '../../domain/kernel/refusal'
import { codeRead, codeSpelt, goodUntil, mayUse } from '../../domain/people/rules-invitation'
import type { Ask } from '../kit/admit'
import { accountOf, subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'
import { guessed } from './steps-guess'
import { link } from './steps-link'
import { take } from './steps-take'

const alreadyLinked = () => refuse('people.already-linked')

/** Ties an account with a code that may be right. */
async function acceptWith(people: People, ask: Ask<{ code: string }>) {
  const { store, vault } = people
  const account = accountOf(ask)
  const id = vault.tag(codeRead(ask.input.code), 'invitation')
  const known = await store.invitation(id)
  if (!known || known.kind || !mayUse(known, account, ask.now)) return refuse('people.invitation-invalid')
  if (ask.caller) return goesBy(ask.caller, known.person) ? { personId: ask.caller.id } : alreadyLinked()
  return (await take(store, known, { who: account, now: ask.now }))
    ? link(people, known, account, ask)
    : refuse('people.invitation-invalid')
}

/** How a WeChat account becomes a person of the roster, and ceases to be. */
export const linkingHandlers = (people: People): PeopleHandlers<'invite' | 'accept' | 'unlink'> => ({
  async invite(ask) {
    const { store, vault } = people
    const [by, { id: person }] = [ask.caller?.id ?? 'platform', subjectOf(ask)]
    // Made of the wish, not of chance, so that the same wish again gives the same code and none is kept readable.
    const code = codeSpelt(vault.tag(`${by}/${person}/${ask.key}`, 'invitation code'))
    const _id = vault.tag(code, 'invitation')
    const earlier = await store.invitation(_id)
    if (earlier) return { code, until: earlier.until }
    if ((await store.person(person))?.account !== undefined) return alreadyLinked()
    const until = goodUntil(ask.now)
    await store.addInvitation({ _id, person, by, at: ask.now, until })
    // Two copies of the wish may have come at once: what counts is the one that was written.
    return { code, until: (await store.invitation(_id))?.until ?? until }
  },
  async accept(ask) {
    // A desk page has no account of its own: who signed it in is somebody already.
    if (ask.desk !== undefined) return alreadyLinked()
    return guessed(people, ask, 'invitation', () => acceptWith(people, ask))
  },
  async unlink(ask) {
    const deed = { did: 'unlinked' as const, channel: ask.input.channel }
    const { id: person } = subjectOf(ask)
    const done = await amend(people, person, { ask, deed, again: true }, ({ account }) => {
      if (account === undefined) return { answer: false }
      // First what holds the account, then the account: cut off in between he is who he was, and the clock ends it.
      // Whoever found the phone may have signed a desk in: that ends too.
      const change = { account: { drop: true }, desks: { drop: true } } as const
      return { change, then: true, before: () => people.store.freeAccountOf(account, person) }
    })
    return isRefusal(done) ? done : { unlinked: done ?? false }
  },
})
