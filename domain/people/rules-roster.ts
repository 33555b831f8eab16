import { maskIdNumber } from '../kernel/mask'
import {
  findColumns,
  isBlank,
  type Columns,
  type Mapping,
  type RowProblem,
  type SheetRow,
} from '../kernel/sheet'
import { problemAt, SheetCells } from '../kernel/sheet-cells'
import type { Day } from '../kernel/time'
import { ROSTER_COLUMNS, type RosterField } from './roster-columns'
import type { HouseholdDraft, PersonDraft, Roster } from './roster-draft'
import { ROSTER_SENTENCES, type RosterCells, type RosterCode } from './roster-words'
import { doorKey, KnownPersons } from './known-persons'
import { readRosterRow, type ReadRow } from './rules-roster-row'

type Problem = RowProblem<RosterCode>
interface Read extends ReadRow {
  readonly cells: RosterCells
}

const householdKey = (draft: PersonDraft) => `${doorKey(draft)}|${draft.headOfHousehold ?? ''}`

function missingColumns(columns: Columns<RosterField>, headings: readonly string[]): Problem[] {
  const place = { line: 1, column: '', value: headings.join('、') }
  const told = (code: RosterCode) => problemAt(ROSTER_SENTENCES[code], { ...place, code })
  const missing: Problem[] = []
  if (!columns.has('name')) missing.push(told('no-name-column'))
  if (!columns.has('door') && !columns.has('address')) missing.push(told('no-door-column'))
  return missing
}

/** Gives those who share the head's phone his number; a refused row of the head still tells it. */
function withSharedPhones(read: readonly Read[]): Read[] {
  const heads = new Map<string, string>()
  for (const { draft } of read)
    if (draft.name === draft.headOfHousehold && draft.phone !== undefined)
      heads.set(householdKey(draft), draft.phone)
  return read.map(one => {
    if (!one.asHead) return one
    const phone = heads.get(householdKey(one.draft))
    if (phone !== undefined) return { ...one, draft: { ...one.draft, phone } }
    one.cells.note('phone', 'head-without-phone', { fact: one.draft.headOfHousehold ?? '' })
    return one
  })
}

/** Takes in the rows that are not refused, each person once. */
function withoutDoubled(read: readonly Read[]): PersonDraft[] {
  const known = new KnownPersons()
  for (const { draft, cells } of read) {
    const same = known.find(draft)
    if (!same) known.add(draft)
    else if (same.name !== draft.name)
      cells.note('idNumber', 'id-of-another', { fact: same.line, mask: maskIdNumber })
    else {
      cells.note('name', 'doubled-row', { fact: same.line })
      known.join(same, draft)
    }
  }
  return known.all()
}

function householdsOf(persons: readonly PersonDraft[]): HouseholdDraft[] {
  const households = new Map<string, HouseholdDraft>()
  for (const person of persons) {
    const { building, unit, door, headOfHousehold, line } = person
    const head = headOfHousehold === undefined ? {} : { headOfHousehold }
    const lines = [...(households.get(householdKey(person))?.lines ?? []), line]
    households.set(householdKey(person), { building, unit, door, ...head, lines })
  }
  return [...households.values()]
}

/**
 * Reads a household roster whose columns stand in any order: persons and households to take in, and every problem by row
 * and column. A wrong ID number, no name or no door keeps a row out; a doubled row is merged into the first; other faults
 * only leave their cell out. With `today` nobody is born later; `mapping` says what headings are that are not understood.
 */
export function readRoster(rows: readonly SheetRow[], today?: Day, mapping?: Mapping): Roster {
  const headings = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  const { columns, ignored: ignoredColumns } = findColumns(headings, ROSTER_COLUMNS, mapping)
  const missing = missingColumns(columns, headings)
  if (missing.length > 0) return { persons: [], households: [], problems: missing, ignoredColumns }
  const all = rows
    .filter(row => !isBlank(row))
    .map(row => {
      const cells = new SheetCells(row, columns, ROSTER_SENTENCES)
      return { cells, ...readRosterRow(cells, today) }
    })
  const persons = withoutDoubled(withSharedPhones(all).filter(({ cells }) => !cells.isRefused))
  const problems = all.flatMap(({ cells }) => cells.problems)
  return { persons, households: householdsOf(persons), problems, ignoredColumns }
}
