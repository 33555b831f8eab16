import { readIdCard, type IdCard, type IdCardFault } from '../kernel/idcard'
import { maskIdNumber } from '../kernel/mask'
import { withoutSpaces } from '../kernel/plain-text'
import type { Day } from '../kernel/time'
import { readDay } from '../kernel/written-day'
import type { PersonDraft } from './roster-draft'
import type { RosterCells } from './roster-words'

const EATEN = /^\d(?:\.\d+)?E\+?\d+$/iu
const SEXES: Readonly<Record<string, '男' | '女'>> = {
  男: '男',
  女: '女',
  男性: '男',
  女性: '女',
  M: '男',
  F: '女',
}

function noteFault(cells: RosterCells, fault: IdCardFault): void {
  const text = withoutSpaces(cells.text('idNumber'))
  const mask = maskIdNumber
  if (EATEN.test(text)) cells.note('idNumber', 'id-eaten')
  else if (fault.wrong === 'length') cells.note('idNumber', 'id-length', { fact: fault.digits, mask })
  else if (fault.wrong === 'checksum' && text.endsWith('000')) cells.note('idNumber', 'id-eaten', { mask })
  else cells.note('idNumber', `id-${fault.wrong}`, { mask })
}

function readId(cells: RosterCells, today: Day | undefined): IdCard | undefined {
  const text = cells.text('idNumber')
  if (text === '') {
    if (cells.has('idNumber')) cells.note('idNumber', 'no-id')
    return undefined
  }
  const read = readIdCard(text)
  const fault = 'wrong' in read ? read : isUnborn(read.born, today) ? ({ wrong: 'date' } as const) : undefined
  if (fault) noteFault(cells, fault)
  return 'wrong' in read ? undefined : read
}
const isUnborn = (born: Day, today: Day | undefined) => today !== undefined && born > today

function readSex(cells: RosterCells, card: IdCard | undefined): '男' | '女' | undefined {
  const text = cells.text('sex')
  const written = SEXES[text.toUpperCase()]
  if (text !== '' && !written) cells.note('sex', 'sex-unknown')
  if (written && card && written !== card.sex) cells.note('sex', 'sex-differs', { fact: card.sex })
  return card?.sex ?? written
}

function readBorn(cells: RosterCells, card: IdCard | undefined, today: Day | undefined): Day | undefined {
  const text = cells.text('born')
  if (text === '') return card?.born
  const written = readDay(text)
  if (card) {
    if (written && written !== card.born) cells.note('born', 'born-differs', { fact: card.born })
    return card.born
  }
  if (written && !isUnborn(written, today)) return written
  cells.note('born', 'born-wrong')
  return undefined
}

/** Who a row speaks of: ID number, birth date and sex; the ID number goes before the other cells. */
export function readIdentity(
  cells: RosterCells,
  today: Day | undefined,
): Pick<PersonDraft, 'idNumber' | 'sex' | 'born'> {
  const card = readId(cells, today)
  const sex = readSex(cells, card)
  const born = readBorn(cells, card, today)
  return { ...(card && { idNumber: card.number }), ...(sex && { sex }), ...(born && { born }) }
}
