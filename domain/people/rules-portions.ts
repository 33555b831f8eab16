import { plainText, withoutSpaces } from '../kernel/plain-text'
import { findColumns, type Columns, type Mapping, type SheetRow } from '../kernel/sheet'
import { ROSTER_COLUMNS, type RosterField } from './roster-columns'

const DOOR = ['building', 'unit', 'door', 'address'] as const
const SHORTEST_NUMBER = 15

/** By what rows speak of the same people: the door as it is written, and the ID number. */
function tiesOf({ cells }: SheetRow, columns: Columns<RosterField>): string[] {
  const text = (field: RosterField) =>
    withoutSpaces(plainText(cells[columns.get(field) ?? ''] ?? '')).toUpperCase()
  const door = DOOR.map(text).join('|')
  const number = text('idNumber')
  return [
    ...(door === '|||' ? [] : [`door ${door}`]),
    ...(number.length < SHORTEST_NUMBER ? [] : [`number ${number}`]),
  ]
}

/** The rows in groups of those that are tied to each other, in the order of their first rows. */
function tiedRows<R extends SheetRow>(rows: readonly R[], columns: Columns<RosterField>): R[][] {
  const leader = rows.map((_, at) => at)
  const leaderOf = (at: number): number => {
    const above = leader[at] ?? at
    if (above === at) return at
    const top = leaderOf(above)
    leader[at] = top
    return top
  }
  const first = new Map<string, number>()
  rows.forEach((row, at) => {
    for (const tie of tiesOf(row, columns)) {
      const [a, b] = [leaderOf(at), leaderOf(first.get(tie) ?? at)]
      leader[Math.max(a, b)] = Math.min(a, b)
      if (!first.has(tie)) first.set(tie, at)
    }
  })
  const groups = new Map<number, R[]>()
  rows.forEach((row, at) => {
    const top = leaderOf(at)
    const group = groups.get(top)
    if (group) group.push(row)
    else groups.set(top, [row])
  })
  return [...groups.values()]
}

const slices = <R>(rows: readonly R[], most: number): R[][] =>
  Array.from({ length: Math.ceil(rows.length / most) }, (_, n) => rows.slice(n * most, (n + 1) * most))

/**
 * Cuts a roster into portions of at most so many rows, between households: rows of one door, or with one ID number, go
 * together, because only side by side is a doubled row, a number of two people or a shared phone seen.
 */
export function rosterPortions<R extends SheetRow>(
  rows: readonly R[],
  most: number,
  mapping?: Mapping,
): R[][] {
  const { columns } = findColumns(Object.keys(rows[0]?.cells ?? {}), ROSTER_COLUMNS, mapping)
  const portions: R[][] = [[]]
  for (const group of tiedRows(rows, columns)) {
    const open = portions.at(-1) ?? []
    if (open.length + group.length <= most) open.push(...group)
    else portions.push(...slices(group, most))
  }
  return portions.filter(portion => portion.length > 0)
}
