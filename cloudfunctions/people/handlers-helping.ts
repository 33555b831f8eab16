import type { Help } from '../../domain/kernel/grants'
import { isRefusal } from '../../domain/kernel/refusal'
import { tied, untied } from '../../domain/people/rules-helping'
import { personOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { amend } from './steps-amend'

/** Who may act for an elder: what staff record, and how it ends. */
export const helpingHandlers = (people: People): PeopleHandlers<'recordHelper' | 'endHelp'> => ({
  async recordHelper(ask) {
    const { elderId: elder, helperId, call, how } = ask.input
    const [{ id: recordedBy }, { now: at }] = [personOf(ask), ask]
    const about = ask.subjects.find(({ id }) => id === elder)
    const help: Help = {
      person: elder,
      call,
      state: 'agreed',
      since: at,
      consent: { how, recordedBy, at },
    }
    const deed = {
      did: 'helper-agreed' as const,
      channel: how,
      ...(about && { about: { id: about.id, name: about.name } }),
    }
    const done = await amend(people, helperId, { ask, deed, again: true }, row => ({
      change: { helps: { set: tied(row.helps, help) } },
      then: true,
    }))
    return isRefusal(done) ? done : { agreed: done ?? false }
  },
  async endHelp(ask) {
    const { elderId: elder, helperId } = ask.input
    const about = ask.subjects.find(({ id }) => id === elder)
    const deed = {
      did: 'helper-ended' as const,
      channel: ask.via === 'staff' ? 'counter' : 'wechat',
      ...(about && { about: { id: about.id, name: about.name } }),
    }
    const done = await amend(people, helperId, { ask, deed, again: true }, row =>
      row.helps.some(({ person }) => person === elder)
        ? { change: { helps: { set: untied(row.helps, elder) } }, then: true }
        : { answer: false },
    )
    return isRefusal(done) ? done : { ended: done ?? false }
  },
})
