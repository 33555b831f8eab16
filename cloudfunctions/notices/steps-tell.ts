import { isPlaceId, type PlaceId } from '../../domain/kernel/ids'
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

/** How this installation can reach a phone. */
export interface Ways {
  /** Whether it has a text message service that really sends. */
  sms: boolean
}

function stateOf(copy: Copy, box: LetterboxRow | undefined, { sms }: Ways): State {
  const { telling, reader, as } = copy
  const isUrgent = telling.urgency === 'urgent'
  if (isUrgent && as === 'self' && telling.callAt !== undefined && isBeyondReach(copy)) return 'to-call'
  const canLeave = isInStock(box, reader.account, telling.card[as].template) || (sms && isUrgent)
  return canLeave ? 'waiting' : 'listed'
}

/** A message that leaves only in the morning is given as long to be read as one of the day: the night does not count. */
function callTimeOf({ callAt, urgency }: Telling, due: Instant, now: Instant): Instant | undefined {
  if (callAt === undefined || urgency !== 'urgent') return undefined
  return callAt > due ? callAt : due + Math.max(0, callAt - now)
}

const DIVISIONS = [6, 9, 12]

/** Every place a home lies in, down to the house, and the canteen whose sitting it is about. */
export function placesOf(home: PlaceId, about: string): PlaceId[] {
  const [matter = ''] = about.split(':')
  const canteen = matter.includes('.') && isPlaceId(matter) ? [matter] : []
  return [...new Set([...DIVISIONS.map(length => home.slice(0, length)), home, ...canteen])]
}

/** The row of one copy: in the list at once, out of the house when it is day. */
export function rowOf(copy: Copy, box: LetterboxRow | undefined, now: Instant, ways: Ways): NoticeRow {
  const { telling, elder, reader, as } = copy
  const { kind, about, step, urgency, happened, until, topic, page, checks } = telling
  const due = urgency === 'calm' ? gatheredAt(now) : dueAt(now)
  const callAt = as === 'self' ? callTimeOf(telling, due, now) : undefined
  return {
    _id: idOf(copy),
    person: reader.id,
    elder: elder.id,
    as,
    within: placesOf(elder.home, about),
    ...{ kind, about, step, urgency, happened, until },
    matter: matterOf(telling, elder.id),
    ...telling.said[as],
    card: telling.card[as],
    ...(topic && { topic }),
    ...(page !== undefined && { page }),
    ...(checks !== undefined && { checks }),
    ...(callAt !== undefined && { callAt }),
    at: now,
    due,
    state: stateOf(copy, box, ways),
    shown: true,
    tries: 0,
    calls: {},
  }
}
