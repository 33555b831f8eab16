import { isRefusal } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import { isTrusted, liveDesks, MOST_DESKS, SHIFT } from '../../domain/people/rules-desk'
import type { Ask } from '../kit/admit'
import { personOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'
import { deskGone, notHere, signIn, tooManyDesks } from './steps-desk'
import type { DeskRow } from './store-rows'

/** Only from the phone and only somebody trusted with something; a desk cannot make desks. */
const maySignIn = ({ desk, caller, now }: Ask<unknown>) =>
  desk === undefined && isTrusted(caller?.grants ?? [], now)

const isWaiting = ({ person, until }: DeskRow, now: Instant) => person === undefined && now < until

/** What a staff member does to desk pages from his phone; ending also from the desk. */
export const deskHandlers = (people: People): PeopleHandlers<'lookAtDesk' | 'confirmDesk' | 'endDesk'> => ({
  async lookAtDesk(ask) {
    if (!maySignIn(ask)) return notHere()
    const desk = await people.store.desk(ask.input.desk)
    if (!desk || !isWaiting(desk, ask.now)) return deskGone()
    return { name: desk.name, at: desk.at, until: ask.now + SHIFT }
  },
  async confirmDesk(ask) {
    if (!maySignIn(ask)) return notHere()
    const { desks, id } = personOf(ask)
    const desk = await people.store.desk(ask.input.desk)
    if (!desk || (desk.person !== id && !isWaiting(desk, ask.now))) return deskGone()
    const others = Object.keys(liveDesks(desks, ask.now)).filter(one => one !== desk._id)
    return others.length >= MOST_DESKS ? tooManyDesks() : signIn(people, ask, desk)
  },
  async endDesk(ask) {
    const { id } = personOf(ask)
    const { desk } = ask.input
    const deed = { did: 'desk-ended' as const, channel: ask.desk === undefined ? 'wechat' : 'counter' }
    const done = await amend(people, id, { ask, deed, again: true }, row => {
      const { [desk]: mine, ...others } = liveDesks(row.desks ?? {}, ask.now)
      return mine ? { change: { desks: { set: others } }, then: true } : { answer: false }
    })
    return isRefusal(done) ? done : { ended: done ?? false }
  },
})
