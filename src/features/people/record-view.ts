import { dateWord } from '../../lib/clock-words'
import { text } from './data-text'
import type { RecordView } from './use-record'

export const fields = [
  'name',
  'sex',
  'born',
  'phone',
  'idNumber',
  'home',
  'door',
  'livesAlone',
  'hardOfHearing',
  'diet',
  'note',
] as const
export type FieldName = (typeof fields)[number]

/** What happens when somebody touches a field: he corrects it, agrees first, or is told who can. */
export type Touch = 'correct' | 'consent' | 'office'

export interface FieldRow {
  field: FieldName
  title: string
  line: string
  touch: Touch
}

const needs: Partial<Record<FieldName, 'care' | 'subsidy'>> = {
  idNumber: 'subsidy',
  livesAlone: 'care',
  hardOfHearing: 'care',
  diet: 'care',
}

/** Which consent a field takes that is not given; undefined when none is lacking. */
export function consentFor(field: FieldName, { consents }: RecordView): 'care' | 'subsidy' | undefined {
  const need = needs[field]
  return need && consents.some(({ purpose, given }) => purpose === need && given) ? undefined : need
}

const bornLine = ({ born, age }: RecordView) => {
  if (born === undefined) return ''
  const day = `${born.slice(0, 4)}年${dateWord(born)}`
  return age === undefined ? day : `${day} · ${text.age(age)}`
}
const phoneLine = ({ phone, phoneProved }: RecordView) =>
  phone === undefined ? '' : phoneProved ? `${phone} · ${text.proved}` : phone

const lines: Record<FieldName, (record: RecordView) => string> = {
  name: ({ name }) => name,
  sex: ({ sex = '' }) => sex,
  born: bornLine,
  phone: phoneLine,
  idNumber: ({ idNumber = '' }) => idNumber,
  home: ({ building }) => building,
  door: ({ door = '' }) => door,
  livesAlone: ({ livesAlone }) => (livesAlone ? text.alone.yes : text.alone.no),
  hardOfHearing: ({ hardOfHearing }) => (hardOfHearing ? text.hearing.yes : text.hearing.no),
  diet: ({ diet }) => (diet.length > 0 ? diet.join('、') : text.noDiet),
  note: ({ note = '' }) => note,
}

/** The fields of a record, one row each; what takes a consent that is not given says so instead of a value. */
export const fieldRows = (record: RecordView): FieldRow[] =>
  fields
    .filter(field => field !== 'note' || record.mayCorrect.includes('note'))
    .map(field => {
      const title = text.fields[field]
      const may = record.mayCorrect.includes(field)
      const need = may ? consentFor(field, record) : undefined
      if (need) return { field, title, line: text.needsConsent[need], touch: 'consent' }
      return { field, title, line: lines[field](record) || text.notKnown, touch: may ? 'correct' : 'office' }
    })

const said: readonly FieldName[] = ['name', 'sex', 'born', 'idNumber']

/** The rows for staff: what their work shows them; a fact they may not see is not told as if it were not so. */
export const staffRows = (record: RecordView): FieldRow[] =>
  fieldRows(record).filter(
    ({ field, touch }) => touch !== 'office' || (said.includes(field) && record[field] !== undefined),
  )
