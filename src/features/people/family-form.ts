import { readPhone } from '../../../domain/kernel/phone'
import { dayOf } from '../../../domain/kernel/time'
import { dateWord } from '../../lib/clock-words'
import { text } from './family-text'

const NAME = /^[\p{L}\p{M}·•.\s'-]+$/u

/** What is wrong with a name as it is typed, in words; undefined when nothing is. */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === '') return text.nameMissing
  return NAME.test(name.trim()) ? undefined : text.nameWrong
}

/** What is wrong with a phone number as it is typed, in words; undefined when nothing is. */
export function phoneProblem(phone: string): string | undefined {
  const read = readPhone(phone)
  if ('number' in read) return undefined
  if (read.wrong === 'short') return text.phoneShort(read.missing)
  return read.wrong === 'long' ? text.phoneLong(read.extra) : text.phoneWrong
}

/** What is wrong with how one calls an elder. */
export const callProblem = (call: string): string | undefined =>
  call.trim() === '' ? text.callMissing : undefined

/** Eight letters as one reads them to somebody: in two groups. */
export const inGroups = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** Eight letters for the ear, one by one. */
export const letterByLetter = (code: string): string => Array.from(code).join('、')

/** The code for the ear, twice, and until when. */
export const sayCode = ({ code, until }: { code: string; until: number }): string =>
  text.sayCode(letterByLetter(code), dateWord(dayOf(until)))
