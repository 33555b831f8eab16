import { dayOf } from '../../../domain/kernel/time'
import { nowThere, type Look } from '../../lib/look'
import { together, type Person } from '../../lib/persons'
import type { Mine } from './api'
import { deedLine, type DeedLine } from './deed-words'
import { elderDay, type ElderDay } from './elder-day'
import { say } from './read-aloud'
import { text } from './text'

export interface FamilyView {
  days: Record<string, ElderDay>
  deeds: DeedLine[]
}

/** So many lines tell the story of a week; the rest is in 饭堂. */
const enough = 12

/** How the day goes for each elder, and who did what. */
export function familyView(look: Look<Mine>, persons: readonly Person[]): FamilyView | undefined {
  if (look.state !== 'shown') return undefined
  const { sittings, deeds } = look.data
  const now = nowThere(look, Date.now())
  return {
    days: Object.fromEntries(persons.map(({ id }) => [id, elderDay(sittings, id, now)])),
    deeds: deeds.slice(0, enough).map(deed => deedLine(deed, persons, dayOf(now))),
  }
}

/** 「给爸妈订饭」 */
export const familyLamp = (elders: readonly Person[]): string => text.bookFor(together(elders))

/** The family for the ear. */
export const sayFamily = (view: FamilyView | undefined, elders: readonly Person[]): string =>
  say(
    ...elders.map(({ id, call, agreed }) => {
      const day = view?.days[id]
      if (!agreed) return `${call}，${text.waitingFor(call)}。`
      return day ? `${call}，${day.word}，${day.line}。` : undefined
    }),
  )
