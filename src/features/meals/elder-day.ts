import { dayOf, instantOf, type Instant } from '../../../domain/kernel/time'
import type { SittingView } from '../../../domain/meals/views'
import { clockWord, dotted, plainClock } from '../../lib/clock-words'
import type { StatusTagProps } from '../../components/status-tag/status-tag'
import { bookingOf, inOrder, isOver, standingOf } from './booked'
import { mealOfDay, setWord, wayNames } from './meal-words'

/** How an elder's meal stands today, for the family: a word, a line, and whether one may want to ask. */
export interface ElderDay {
  tone: StatusTagProps['tone']
  word: string
  line: string
  worth: 'asking' | 'nothing'
}

const nothingBooked: ElderDay = { tone: 'none', word: '今天没订', line: '今天还没订饭', worth: 'asking' }

/** Today's meal that matters now: the one not over yet, else the last of the day. */
function mealNow(sittings: readonly SittingView[], personId: string, now: Instant): SittingView | undefined {
  const today = inOrder(
    sittings.filter(sitting => sitting.day === dayOf(now) && bookingOf(sitting, personId) !== undefined),
  )
  return today.find(sitting => !isOver(sitting, now)) ?? today[today.length - 1]
}

type Words = Omit<ElderDay, 'line'>

function wordsOf(sitting: SittingView, personId: string, now: Instant): Words {
  const standing = standingOf(sitting, personId, now)
  const at = bookingOf(sitting, personId)?.collectedAt
  if (standing === 'taken')
    return {
      tone: 'ok',
      word: at === undefined ? '已取餐' : `${clockWord(at)}\u00a0已取餐`,
      worth: 'nothing',
    }
  if (standing === 'rest') return { tone: 'none', word: '饭堂不开', worth: 'asking' }
  if (standing === 'missed' || isOver(sitting, now)) return { tone: 'bad', word: '没来取', worth: 'asking' }
  return now < instantOf(sitting.day, sitting.opens)
    ? { tone: 'ok', word: '已订好', worth: 'nothing' }
    : { tone: 'wait', word: '还没取餐', worth: 'asking' }
}

/** How the day goes for one elder. */
export function elderDay(sittings: readonly SittingView[], personId: string, now: Instant): ElderDay {
  const sitting = mealNow(sittings, personId, now)
  const booking = sitting && bookingOf(sitting, personId)
  if (!sitting || !booking) return nothingBooked
  const words = wordsOf(sitting, personId, now)
  const how =
    words.tone === 'wait'
      ? [`${wayNames[booking.way]}，${plainClock(sitting.shuts)}\u00a0前都能取`]
      : [wayNames[booking.way], setWord(booking.set)]
  return { ...words, line: dotted([mealOfDay(sitting, dayOf(now)), ...how]) }
}
