import type { NoticesContract } from '../../domain/notices/contract'
import { instantOf } from '../../domain/kernel/time'
import { telling } from '../support/notices'
import { FRIDAY, lunch, type Hamlet, type Name } from './hamlet'
import { wish, type Scenes } from './scene'
import { community } from './village'

/** Something urgent was told about Shen and nobody has read it; her notice, and the copies of those who help her. */
async function told({ as, id }: Hamlet, reader?: Name): Promise<string> {
  const to = id('shen')
  const [happened, until] = [instantOf(FRIDAY, '08:12'), instantOf(FRIDAY, '22:00')]
  const matter = { to, about: lunch, happened, until, urgency: 'urgent', callAt: happened + 1 } as const
  await as('platform', 'tell', { tellings: [telling(matter)] }, 'notices')
  await as('platform', 'callUnread', {}, 'notices')
  return `meals.cancelled:${lunch}:${to}${reader ? `>${id(reader)}` : ''}:1`
}

const inTwo = { inPieces: true } as const

/** What somebody does with his messages, and who telephones where none arrived. */
export const noticesScenes: Scenes<NoticesContract> = {
  mine: 'reads',
  read: [
    wish('shen', async hamlet => ({ urgent: [await told(hamlet)], until: hamlet.house.time.now }), inTwo),
    wish(
      'min',
      async hamlet => ({ urgent: [await told(hamlet, 'min')], until: hamlet.house.time.now }),
      inTwo,
    ),
  ],
  choose: [
    wish('shen', () => ({ topic: 'record', on: false })),
    wish('shen', () => ({ topic: 'reminders', on: true })),
  ],
  allow: [wish('shen', () => ({ answers: { change: 'accept', reminder: 'accept' }, reminders: true }))],
  callList: 'reads',
  noteCall: [
    wish('ho', async hamlet => ({ placeId: community, id: await told(hamlet), said: 'told' })),
    wish('ho', async hamlet => ({ placeId: community, id: await told(hamlet), said: 'no-answer' })),
  ],
  matters: 'reads',
  tell: 'reads',
  retract: 'reads',
  deliver: 'reads',
  callUnread: 'reads',
  tidy: 'reads',
  reseal: 'reads',
  forget: 'reads',
}
