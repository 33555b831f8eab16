import { channelWord, didWord, fieldWord, whyWord } from '../../../domain/people/deed-words'
import { roles } from '../../../domain/kernel/grants'
import type { Day } from '../../../domain/kernel/time'
import { momentWord } from '../../lib/clock-words'
import { text } from './data-text'
import type { HistoryView } from './use-record'

export interface HistoryLine {
  id: string
  when: string
  /** Who did it and how: 「何宇 · 柜台」. */
  who: string
  what: string
  undone: boolean
  canUndo: boolean
}

type Deed = HistoryView['deeds'][number]

const isRole = (word: string) => roles.some(role => role === word)
const things = ({ what, about }: Deed) =>
  [...what.filter(word => !isRole(word)).map(fieldWord), about].filter(Boolean).join('、')

const dotted = (parts: readonly string[]) => parts.filter(Boolean).join(' · ')

/** One line of what was done to a record: 「昨天 9:20」「何宇 · 柜台」「改了资料：门牌」. */
export const deedLineOf = (deed: Deed, today: Day, himself: string = text.you): HistoryLine => {
  const about = things(deed)
  return {
    id: deed.id,
    when: momentWord(deed.at, today),
    who: dotted([deed.self ? himself : deed.by, channelWord(deed.channel)]),
    what: about === '' ? didWord(deed.did) : `${didWord(deed.did)}：${about}`,
    undone: deed.undone,
    canUndo: deed.canUndo,
  }
}

/** One line of who looked at a full number. */
export const lookLineOf = ({ at, by, what, why }: HistoryView['looks'][number], today: Day): HistoryLine => ({
  id: `${String(at)} ${by} ${what}`,
  when: momentWord(at, today),
  who: dotted([by, whyWord(why)]),
  what: text.looked(fieldWord(what)),
  undone: false,
  canUndo: false,
})
