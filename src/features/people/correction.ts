import { readDay } from '../../../domain/kernel/written-day'
import { isRefusal, type Refusal } from '../../../domain/kernel/refusal'
import { idCardTyped, phoneTypedAs } from '../../../domain/people/rules-typed'
import type { Changes } from '../../../domain/people/rules-correct'
import { inWords } from '../../lib/words'
import { text } from './data-text'
import type { FieldName } from './record-view'
import type { RecordView } from './use-record'

/** What stands in the sheet of a field while it is corrected. */
export type Typed = string | boolean | readonly string[]

const emptied: readonly FieldName[] = ['door', 'note']
const masked: readonly FieldName[] = ['phone', 'idNumber']

/** What a field holds when its sheet opens; a masked number is typed anew. */
export function heldBy(field: FieldName, record: RecordView): Typed {
  if (masked.includes(field)) return ''
  const value = record[field]
  return field === 'born' ? (record.born ?? '').replace(/-/g, '') : (value ?? '')
}

const words = ({ refused, facts }: Refusal) => inWords({ code: refused, facts }).reason
const changed = (changes: Changes) => ({ changes })

function bornTyped(typed: string, today: string) {
  const born = readDay(typed)
  return born !== undefined && born <= today ? changed({ born }) : { problem: text.bornWrong }
}

function idTyped(typed: string, today: string) {
  const card = idCardTyped(typed, today)
  return isRefusal(card) ? { problem: words(card) } : changed({ idNumber: card.number })
}

function phoneTyped(typed: string) {
  const phone = phoneTypedAs(typed)
  return isRefusal(phone) ? { problem: words(phone) } : changed({ phone })
}

type Read = { changes: Changes } | { problem: string }

function textTyped(field: FieldName, typed: string, today: string): Read {
  if (typed === '' && !emptied.includes(field)) return { problem: text.empty }
  if (field === 'born') return bornTyped(typed, today)
  if (field === 'idNumber') return idTyped(typed, today)
  return field === 'phone' ? phoneTyped(typed) : changed({ [field]: typed })
}

/** What is asked of the service for a field, or what is wrong with it, in words. */
export const correctionOf = (field: FieldName, typed: Typed, today: string): Read =>
  typeof typed === 'string'
    ? textTyped(field, typed.trim(), today)
    : changed({ [field]: typeof typed === 'boolean' ? typed : [...typed] })
