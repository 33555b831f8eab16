import * as z from 'zod'
import { readers, templates, topics, urgencies } from '../kernel/notice'
import { instant, personId, placeId } from '../kernel/shapes'

export const count = z.int().nonnegative()
export const noticeId = z.string().regex(/^[A-Za-z0-9.:>_-]{8,200}$/)
export const topic = z.enum(topics)
export const template = z.enum(templates)
const word = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9.-]*$/)
const about = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9.:_-]+$/)

const said = z.strictObject({ title: z.string().min(1).max(20), line: z.string().max(60) })
const card = z.strictObject({
  template,
  time: z.string().max(30),
  state: z.string().max(5),
  note: z.string().max(20),
})
const forReaders = <T extends z.ZodType>(one: T) => z.strictObject({ self: one, helper: one })

/** A `Telling` of the kernel, as it comes in. */
export const telling = z.strictObject({
  kind: word,
  about,
  step: z
    .string()
    .max(60)
    .regex(/^[A-Za-z0-9._-]+$/),
  to: personId,
  notTo: personId.optional(),
  topic: topic.optional(),
  urgency: z.enum(urgencies),
  copies: z.boolean(),
  said: forReaders(said),
  card: forReaders(card),
  happened: instant,
  until: instant,
  callAt: instant.optional(),
  page: z.string().max(100).optional(),
  checks: word.optional(),
})

export const notice = z.strictObject({
  id: noticeId,
  kind: z.string(),
  title: z.string(),
  line: z.string(),
  at: instant.describe('when it came'),
  happened: instant,
  read: z.boolean(),
  as: z.enum(readers),
  elder: personId.describe('whom it is about'),
  topic: topic.optional(),
  page: z.string().optional(),
  urgent: z.boolean(),
})

export const letterbox = z.strictObject({
  off: z.array(topic).describe('topics he switched off'),
  reminders: z.boolean().describe('whether he asked to be reminded the day before'),
  stock: z
    .partialRecord(template, count)
    .describe('WeChat messages he has agreed to and that were not sent yet'),
})

export const callSaid = z.enum(['told', 'no-answer', 'unreachable'])

export const call = z.strictObject({
  id: noticeId,
  person: z.strictObject({ id: personId, name: z.string(), building: z.string() }),
  title: z.string(),
  line: z.string(),
  since: instant,
  until: instant,
  tries: count,
  last: z.strictObject({ said: callSaid, at: instant, by: z.string() }).optional(),
})

export const place = placeId
