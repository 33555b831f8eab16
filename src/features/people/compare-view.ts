import { comparedFields, type Compared } from '../../../domain/people/rules-merge'
import { dateWord } from '../../lib/clock-words'
import { text } from './twins-text'

export type Which = 'keep' | 'drop'
type Side = Readonly<Record<string, string>>

/** What the service tells of two records side by side. */
export interface Compare {
  keep: Side
  drop: Side
  differ: readonly string[]
  hangs: Record<Which, readonly string[]>
}

export interface Row {
  field: Compared
  label: string
  keep: string
  drop: string
}

const rowOf = ({ keep, drop }: Compare, field: Compared): Row => ({
  field,
  label: text.fields[field],
  keep: keep[field] ?? '',
  drop: drop[field] ?? '',
})

/** The rows to choose in, in the order in which one reads a record. */
export const toChoose = (compare: Compare): Row[] =>
  comparedFields.filter(field => compare.differ.includes(field)).map(field => rowOf(compare, field))

/** All other rows that say something. */
export const others = (compare: Compare): Row[] =>
  comparedFields
    .filter(field => !compare.differ.includes(field))
    .map(field => rowOf(compare, field))
    .filter(({ keep, drop }) => keep !== '' || drop !== '')

/** What stands beside a row that one need not choose in: it is the same, or only one record knows it. */
export const noteOf = ({ keep, drop }: Row): string => (keep === drop ? text.sameBoth : text.onlyOne)

const mealNames: Readonly<Record<string, string>> = { breakfast: '早饭', lunch: '午饭', dinner: '晚饭' }

/** 「11月20日午饭、11月21日午饭」 from the ids of sittings. */
export const mealsIn = (sittings: readonly string[]): string =>
  sittings
    .map(id => {
      const [, day = '', meal = ''] = id.split(':')
      return `${dateWord(day)}${mealNames[meal] ?? ''}`
    })
    .join('、')

const LINKED = '用微信登录'
/** Whether both records have a phone of their own, of which only one can stay. */
export const bothLinked = ({ hangs }: Compare): boolean =>
  hangs.keep.includes(LINKED) && hangs.drop.includes(LINKED)
