import { isRefusal, refuse, type Refusal } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import { isTrusted, liveDesks, MOST_DESKS, SHIFT } from '../../domain/people/rules-desk'
import type { Ask } from '../kit/admit'
import { personOf } from '../kit/ask'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { amend, type Planned } from './steps-amend'
import type { DeskRow } from './store-rows'

type Signed = { until: Instant } | Refusal<'people.too-many-desks' | 'access.not-allowed'>

/** The desk is somebody else’s by now, or its time is over. */
export const deskGone = () => refuse('people.desk-gone')
/** Not from here, or not he. */
export const notHere = () => refuse('access.not-allowed')
/** He sits at as many desks as one may. */
export const tooManyDesks = () => refuse('people.too-many-desks', { most: MOST_DESKS })

/** The mark on the record by which the session counts: those whose shift is over are dropped on the way. */
function marking(row: PersonRow, { _id: id, name }: DeskRow, now: Instant): Planned<Signed> {
  if (!isTrusted(row.grants, now)) return { answer: notHere() }
  const live = liveDesks(row.desks ?? {}, now)
  const mine = live[id]
  if (mine) return { answer: { until: mine.until } }
  if (Object.keys(live).length >= MOST_DESKS) return { answer: tooManyDesks() }
  const mark = { name, at: now, until: now + SHIFT }
  return { change: { desks: { set: { ...live, [id]: mark } } }, then: { until: mark.until } }
}

/** Takes the desk for somebody: by the write, or because he had it already. */
async function taken({ store }: People, { _id, person }: DeskRow, who: string, now: Instant) {
  if (person === who || (await store.takeDesk(_id, who, now))) return true
  return (await store.desk(_id))?.person === who
}

/**
 * Signs a desk in. First the desk is taken, in the one write that decides between two who scan it, then the mark is written
 * on the record. A session counts only while its mark stands there, where its owner sees and ends it: so a call killed in
 * between leaves a desk that is taken and opens nothing, and is finished by confirming again. The other way round the loser
 * of a race would keep the mark of a desk that is not his.
 */
export async function signIn(people: People, ask: Ask<unknown>, desk: DeskRow) {
  const { id, desks } = personOf(ask)
  if (!(await taken(people, desk, id, ask.now))) return deskGone()
  const deed = { did: 'desk-opened' as const, channel: 'wechat' }
  const again: Signed = { until: desks[desk._id]?.until ?? ask.now + SHIFT }
  const done = await amend(people, id, { ask, deed, again }, row => marking(row, desk, ask.now))
  if (done !== undefined && !isRefusal(done)) return done
  await people.store.freeDesk(desk._id, id)
  return done ?? deskGone()
}
