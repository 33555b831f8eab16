import { maskIdNumber, maskPhone } from '../kernel/mask'
import type { Compared } from './rules-merge'
import type { RosterFacts } from './rules-import'
import type { Field } from './rules-visible'

type Facts = RosterFacts & { building: string }
const yes = (flag: boolean | undefined, says: string) => (flag === true ? says : '')
const dayWord = (day: string) =>
  `${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8, 10)))}日`
const listed = (words: readonly string[] | undefined) => (words ?? []).join('、')

const words: Record<Compared, (facts: Facts) => string> = {
  name: ({ name }) => name ?? '',
  sex: ({ sex }) => sex ?? '',
  born: ({ born }) => (born === undefined ? '' : dayWord(born)),
  idNumber: ({ idNumber }) => (idNumber === undefined ? '' : maskIdNumber(idNumber)),
  phone: ({ phone }) => (phone === undefined ? '' : maskPhone(phone)),
  home: ({ building, door }) => [building, door ?? ''].filter(part => part !== '').join(' '),
  welfare: ({ welfare }) => listed(welfare?.map(({ category }) => category)),
  livesAlone: ({ care }) => yes(care?.livesAlone, '一个人住'),
  hardOfHearing: ({ care }) => yes(care?.hardOfHearing, '听力不好'),
  diet: ({ care }) => listed(care?.diet),
  note: ({ note }) => note ?? '',
}

/** Which right to see a record each compared field needs. */
const needs: Record<Compared, Field> = {
  name: 'name',
  sex: 'sex',
  born: 'born',
  idNumber: 'idNumber',
  phone: 'phone',
  home: 'building',
  welfare: 'welfare',
  livesAlone: 'livesAlone',
  hardOfHearing: 'hardOfHearing',
  diet: 'diet',
  note: 'note',
}

/** Whether whoever sees these fields of a record may compare by this one. */
export const isSeen = (field: Compared, sees: ReadonlySet<Field>): boolean => sees.has(needs[field])

/** One record's side of a comparison: what it says, numbers masked; what it does not say is absent. */
export const sideOf = (facts: Facts, fields: readonly Compared[]): Record<string, string> =>
  Object.fromEntries(
    fields.map((field): [string, string] => [field, words[field](facts)]).filter(([, says]) => says !== ''),
  )
