import type { Reader, Telling } from '../../domain/kernel/notice'
import type { Instant } from '../../domain/kernel/time'
import { dueAt, gatheredAt } from '../../domain/notices/rules-quiet'
import type { Household, Reached } from '../kit/directory-reach'
import { isInStock } from './steps-letterbox'
import type { LetterboxRow, NoticeRow, State } from './store-rows'

/** One telling with one of those who get it. */
interface Copy {
  telling: Telling
  elder: Household
  reader: Reached
  as: Reader
}

/** The name of what is told about somebody, the same for everybody who is told. */
export const matterOf = ({ kind, about }: Pick<Telling, 'kind' | 'about'>, elder: string) =>
  `${kind}:${about}:${elder}`

const idOf = ({ telling, elder, reader, as }: Copy) =>
  `${matterOf(telling, elder.id)}${as === 'helper' ? `>${reader.id}` : ''}:${telling.step}`

/** Everybody a telling reaches: the person, and his helpers where they get a copy; not who did it himself. */
export function copiesOf(telling: Telling, elder: Household): Copy[] {
  const helpers = telling.copies ? elder.helpers : []
  const self: Copy = { telling, elder, reader: elder, as: 'self' }
  return [self, ...helpers.map((reader): Copy => ({ telling, elder, reader, as: 'helper' }))].filter(
    ({ reader }) => reader.id !== telling.notTo,
  )
}

/** Whether he wants to hear of it: reminders only who asked for them, everything else unless he switched it off. */
export function isWanted({ telling: { topic } }: Copy, box: LetterboxRow | undefined): boolean {
  if (topic === undefined) return true
  if (topic === 'reminders') return box?.reminders === true
  return box?.off.includes(topic) !== true
}

/** Nobody in the house has a phone that could be looked at. */
const isBeyondReach = ({ elder }: Copy) =>
  elder.account === undefined && elder.helpers.every(({ account }) => account === undefined)

function stateOf(copy: Copy, box: LetterboxRow | undefined): State {
  const { telling, reader, as } = copy
  const isUrgent = telling.urgency === 'urgent' && as === 'self'
  if (isUrgent && telling.callAt !== undefined && isBeyondReach(copy)) return 'to-call'
  return isInStock(box, reader.account, telling.card[as].template) ? 'waiting' : 'listed'
}

/** The row of one copy: in the list at once, out of the house when it is day. */
export function rowOf(copy: Copy, box: LetterboxRow | undefined, now: Instant): NoticeRow {
  const { telling, elder, reader, as } = copy
  const { kind, about, step, urgency, happened, until, topic, page, checks, callAt } = telling
  return {
    _id: idOf(copy),
    person: reader.id,
    elder: elder.id,
    as,
    community: elder.community,
    home: elder.home,
    ...{ kind, about, step, urgency, happened, until },
    matter: matterOf(telling, elder.id),
    ...telling.said[as],
    card: telling.card[as],
    ...(topic && { topic }),
    ...(page !== undefined && { page }),
    ...(checks !== undefined && { checks }),
    ...(callAt !== undefined && as === 'self' && { callAt }),
    at: now,
    due: urgency === 'calm' ? gatheredAt(now) : dueAt(now),
    state: stateOf(copy, box),
    tries: 0,
    calls: {},
  }
}
