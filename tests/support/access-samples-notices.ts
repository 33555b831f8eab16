import { instantOf } from '../../domain/kernel/time'
import type { NoticesContract } from '../../domain/notices/contract'
import type { About, Samples } from './access-wish'
import { telling } from './notices'
import { FRIDAY } from './world'

const lunch = ({ community }: About) => `${community}.k1:${FRIDAY}:lunch`
const idOf = ({ person }: About) => `people.told:x.y:${person}:1`

/** A valid wish of every action of the notices. */
export const noticesSamples: Samples<NoticesContract> = {
  mine: () => ({}),
  read: () => ({ until: instantOf(FRIDAY, '08:00'), urgent: [] }),
  choose: () => ({ topic: 'record', on: false }),
  allow: () => ({ answers: { change: 'accept' } }),
  callList: ({ community }) => ({ placeId: community }),
  noteCall: about => ({ placeId: about.community, id: idOf(about), said: 'no-answer' }),
  matters: ({ community }) => ({ placeId: community }),
  tell: about => ({ tellings: [telling({ to: about.person, about: lunch(about) })] }),
  retract: about => ({
    matters: [{ kinds: ['meals.cancelled'], about: lunch(about), person: about.person }],
  }),
  deliver: () => ({}),
  callUnread: () => ({}),
  tidy: () => ({ day: FRIDAY }),
  reseal: () => ({}),
  forget: ({ person }) => ({ personId: person }),
}
