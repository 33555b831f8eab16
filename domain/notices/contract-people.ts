import * as z from 'zod'
import { action } from '../kernel/contract'
import { instant } from '../kernel/shapes'
import { noticesAccess as may } from './access'
import { count, letterbox, notice, noticeId, template, topic } from './views'

/** What somebody does with his own messages. */
export const peopleActions = {
  mine: action({
    says: 'My messages, newest first, at most fifty; how many are new; what I have switched off.',
    allow: { may: may.mine },
    input: z.strictObject({}),
    output: z.strictObject({
      now: instant,
      unread: count,
      notices: z.array(notice),
      letterbox,
      templates: z.partialRecord(template, z.string()).describe('WeChat template ids to ask consent for'),
    }),
    refuses: [],
    writes: false,
  }),
  read: action({
    says: 'Notes that I have seen my messages up to a moment, and these urgent ones in particular.',
    allow: { may: may.read },
    input: z.strictObject({ until: instant, urgent: z.array(noticeId).max(50) }),
    output: z.strictObject({ noted: z.literal(true) }),
    refuses: [],
    writes: true,
  }),
  choose: action({
    says: 'Switches a topic on or off; what protects cannot be switched off and has no topic.',
    allow: { may: may.choose },
    input: z.strictObject({ topic, on: z.boolean() }),
    output: z.strictObject({ letterbox }),
    refuses: [],
    writes: true,
  }),
  allow: action({
    says: 'Counts what I answered when WeChat asked whether messages may come: one yes is one message.',
    allow: { may: may.allow },
    input: z.strictObject({
      answers: z.partialRecord(template, z.enum(['accept', 'reject', 'ban', 'filter'])),
      reminders: z.boolean().optional().describe('whether I want to be reminded the day before'),
    }),
    output: z.strictObject({ letterbox }),
    refuses: [],
    writes: true,
  }),
}
