import { readIdCard, type IdCard } from '../kernel/idcard'
import { readPhone } from '../kernel/phone'
import { refuse, type Refusal } from '../kernel/refusal'
import type { Day } from '../kernel/time'

/** An ID number as somebody typed it, checked by GB 11643; nobody is born after today. */
export function idCardTyped(text: string, today: Day): IdCard | Refusal<'people.id-number-wrong'> {
  const read = readIdCard(text)
  if ('wrong' in read) {
    const { wrong } = read
    return refuse('people.id-number-wrong', { wrong, ...(wrong === 'length' && { digits: read.digits }) })
  }
  return read.born > today ? refuse('people.id-number-wrong', { wrong: 'date' }) : read
}

/** A phone number as somebody typed it, as one dials it; refused with how many digits are missing. */
export function phoneTypedAs(text: string): string | Refusal<'people.phone-wrong'> {
  const read = readPhone(text)
  if ('number' in read) return read.number
  const { wrong } = read
  return refuse('people.phone-wrong', { wrong, ...(wrong === 'short' && { missing: read.missing }) })
}
