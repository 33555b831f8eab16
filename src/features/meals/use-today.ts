import { clockWord } from '../../lib/clock-words'
import { nowThere, type Look } from '../../lib/look'
import type { Person } from '../../lib/persons'
import type { Home } from './api'
import type { CardContext } from './card-words'
import { sayCard } from './read-aloud'
import { todayFor, type Today } from './today'

export interface TodayShown {
  today: Today
  context: CardContext
  read: string
}

/** What the first screen shows of an answer, also of one that was kept on the phone. */
export function todayShown(look: Look<Home>, persons: readonly Person[]): TodayShown | undefined {
  if (look.state !== 'shown') return undefined
  const now = nowThere(look, Date.now())
  const context: CardContext = {
    today: look.data.today.day,
    now,
    keptLine: look.behind === 'offline' ? `${clockWord(look.savedAt)}\u00a0存在手机里的` : undefined,
  }
  const today = todayFor(persons, look.data, context)
  return { today, context, read: today.cards.map(card => sayCard(card, context)).join('') }
}
