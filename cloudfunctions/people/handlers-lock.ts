import { isRefusal, refuse } from '../../domain/kernel/refusal'
import { dayOf } from '../../domain/kernel/time'
import { officesOf } from '../../domain/people/rules-trust'
import type { InputOf } from '../../domain/kernel/contract'
import type { PeopleContract } from '../../domain/people/contract'
import type { Ask } from '../kit/admit'
import { personOf, subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'
import { freeAhead } from './steps-freeing'
import { leaveOffice, officeLeft } from './steps-office'

type Lock = Ask<InputOf<PeopleContract['lock']>>

/** Locks the record; his desks are signed out and the offices that he was let go from end with him. */
async function locked(people: People, ask: Lock, id: string) {
  const { on, evidence: reason } = ask.input
  const died = { on, at: ask.now, by: personOf(ask).id }
  const deed = { did: 'locked' as const, channel: 'counter', what: ['died'], reason }
  return amend(people, id, { ask, deed, again: true }, row => {
    if (row.died) return { answer: true }
    const offices = officesOf(row.grants)
    const grants = row.grants.filter(
      ({ role, scope, until }) => role !== 'administrator' || until !== undefined || !offices.includes(scope),
    )
    const change = {
      died: { set: died },
      freeing: { set: ask.now },
      desks: { set: {} },
      ...(grants.length < row.grants.length && { grants: { set: grants } }),
    }
    return { change, then: true }
  })
}

/** A death is written down: the record is locked, what he had ahead is given free; and a mistake taken back. */
export const lockHandlers = (people: People): PeopleHandlers<'lock' | 'unlock'> => ({
  async lock(ask) {
    if (ask.input.on > dayOf(ask.now)) return refuse('people.day-ahead')
    const { id } = subjectOf(ask)
    const leave = await leaveOffice(people.store, id, ask.now)
    if (leave === 'last') return refuse('people.last-administrator')
    const done = await locked(people, ask, id)
    if (isRefusal(done)) return done
    if (leave !== 'none') await officeLeft(people.store, id, leave)
    return { locked: true as const, freed: await freeAhead(people, id, ask.now) }
  },
  async unlock(ask) {
    const { id } = subjectOf(ask)
    const deed = { did: 'unlocked' as const, channel: 'counter', what: ['died'], reason: ask.input.reason }
    const done = await amend(people, id, { ask, deed, again: 'unlocked' as const }, row =>
      row.died
        ? { change: { died: { drop: true }, freeing: { drop: true } }, then: 'unlocked' as const }
        : { answer: 'living' as const },
    )
    if (isRefusal(done)) return done
    return done === 'unlocked' ? { unlocked: true as const } : refuse('people.nothing-to-undo')
  },
})
