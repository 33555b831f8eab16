import type { DeedView } from '../../../domain/meals/views'
import { meals, type Meal } from '../../../domain/meals/ids'
import type { Day } from '../../../domain/kernel/time'
import { momentWord } from '../../lib/clock-words'
import type { Person } from '../../lib/persons'
import { mealOfTheDay } from './meal-words'
import { text } from './text'

export interface DeedLine {
  key: string
  when: string
  who: string
  what: string
}

const isMeal = (word: string): word is Meal => meals.some(meal => meal === word)

/** 「今天的午饭」 from the id of a sitting. */
function mealOf(sittingId: string, today: Day): string {
  const [, day = '', meal = ''] = sittingId.split(':')
  return isMeal(meal) ? mealOfTheDay({ day, meal }, today) : ''
}

const verbs: Record<DeedView['did'], string> = {
  book: '订',
  change: '改',
  cancel: '退',
  collect: '取',
  call: '问',
}

/** Who did it: 您, 妈妈, 社区乔敏, or the name of another of the family. */
function doerOf({ who, did, personId }: DeedView, persons: readonly Person[]): string {
  const person = persons.find(({ id }) => id === personId)
  const theirs = person && !person.self ? person.call : text.mine
  if (did === 'collect' || who.self) return theirs
  if (who.me) return text.mine
  return who.channel === 'wechat' ? who.name : `社区${who.name}`
}

function whatOf(deed: DeedView, persons: readonly Person[], today: Day): string {
  const person = persons.find(({ id }) => id === deed.personId)
  const meal = `${verbs[deed.did]}了${mealOf(deed.sittingId, today)}`
  if (deed.did === 'collect' || deed.who.self) return person?.self === false ? `自己${meal}` : meal
  return person && !person.self ? `给${person.call}${meal}` : `替您${meal}`
}

/** One line of 「谁做了什么」: 「昨天 19:20」「您」「给爸爸订了今天的午饭」. */
export const deedLine = (deed: DeedView, persons: readonly Person[], today: Day): DeedLine => ({
  key: `${deed.at} ${deed.personId} ${deed.did}`,
  when: momentWord(deed.at, today),
  who: doerOf(deed, persons),
  what: whatOf(deed, persons, today),
})
