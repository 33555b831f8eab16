import { maskPhone } from '../kernel/mask'
import { readPhone, type PhoneFault } from '../kernel/phone'
import { plainText, withoutSpaces } from '../kernel/plain-text'
import type { Day } from '../kernel/time'
import type { PersonDraft } from './roster-draft'
import type { RosterCells } from './roster-words'
import { buildingName, doorName, readAddress, unitName, type Address } from './rules-address'
import { readCare, readCategories } from './rules-care-words'
import { readIdentity } from './rules-identity'

const AS_HEAD = /^(?:同户主|同上|户主电话|随户主)$/u
const HEAD = ['户主', '本人', '本人或户主']

/** A name without the spaces that lined it up; in other scripts one space stays between the parts. */
const nameOf = (text: string) =>
  /\p{Script=Han}/u.test(text) ? withoutSpaces(text) : plainText(text).replace(/\s+/gu, ' ')

function readName(cells: RosterCells): string {
  const name = nameOf(cells.text('name'))
  if (name === '') cells.note('name', 'no-name')
  else if (!/^[\p{L}\p{M}·•.' -]{1,40}$/u.test(name)) cells.note('name', 'bad-name')
  return name
}

function readHome(cells: RosterCells): Address {
  const whole = readAddress(cells.text('door') || cells.text('address'))
  const building = buildingName(cells.text('building')) || whole.building
  const unit = unitName(cells.text('unit')) || whole.unit
  const door = cells.text('door') === '' || whole.building !== '' ? whole.door : doorName(cells.text('door'))
  if (door === '') cells.note(cells.has('door') ? 'door' : 'address', 'no-door')
  return { building, unit, door }
}

function notePhoneFault(cells: RosterCells, fault: PhoneFault): void {
  const mask = maskPhone
  if (fault.wrong === 'short') cells.note('phone', 'phone-short', { fact: fault.missing, mask })
  else if (fault.wrong === 'long') cells.note('phone', 'phone-long', { fact: fault.extra, mask })
  else cells.note('phone', 'phone-wrong', { mask })
}

/** The phone of the row, or that it is the head's; of two numbers in one cell the first that can be dialled. */
function readOwnPhone(cells: RosterCells): { phone?: string; asHead?: true } {
  const text = cells.text('phone')
  if (AS_HEAD.test(withoutSpaces(text))) return { asHead: true }
  if (text === '') {
    if (cells.has('phone')) cells.note('phone', 'no-phone')
    return {}
  }
  const whole = readPhone(text)
  const parts = [whole, ...text.split(/[,;、，；/\s]+/u).map(readPhone)]
  const good = parts.find(part => 'number' in part)
  if (good && 'number' in good) return { phone: good.number }
  if ('wrong' in whole) notePhoneFault(cells, whole)
  return {}
}

function readHead(cells: RosterCells, name: string): Pick<PersonDraft, 'headOfHousehold'> {
  const written = nameOf(cells.text('head'))
  const head = HEAD.includes(written) || HEAD.includes(cells.text('relation')) ? name : written
  return head === '' ? {} : { headOfHousehold: head }
}

/** A row as read; `asHead` when its phone is that of the head of the household. */
export interface ReadRow {
  readonly draft: PersonDraft
  readonly asHead: boolean
}

/** Reads one row of a roster; what is wrong with it is noted in the cells. */
export function readRosterRow(cells: RosterCells, today: Day | undefined): ReadRow {
  const name = readName(cells)
  const home = readHome(cells)
  const identity = readIdentity(cells, today)
  const { phone, asHead = false } = readOwnPhone(cells)
  const { categories, unknown } = readCategories(cells.text('categories'))
  for (const word of unknown) cells.note('categories', 'unknown-category', { fact: word })
  const { care, note } = readCare(cells.text('note'))
  if (categories.includes('独居')) care.livesAlone = true
  const person = { line: cells.line, name, ...identity, ...(phone !== undefined && { phone }), ...home }
  return { draft: { ...person, ...readHead(cells, name), categories, care, note }, asHead }
}
