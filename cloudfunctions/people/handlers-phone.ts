import { personOf, subjectOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'

/** The full phone number of one person. */
export const phoneHandlers = ({ store }: Pick<People, 'store'>): PeopleHandlers<'phoneOf'> => ({
  async phoneOf(ask) {
    const [{ id: who }, { id: person, phone }] = [personOf(ask), subjectOf(ask)]
    const { via, now: at, key } = ask
    // Before the number is told, so that no look is ever without its line.
    await store.addLook({ _id: `look:${who}:${person}:${key}`, who, person, why: ask.input.why, via, at })
    return phone === undefined ? {} : { phone }
  },
})
