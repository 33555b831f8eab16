import { findColumns, isBlank, type Columns, type RowProblem, type SheetRow } from '../kernel/sheet'
import { problemAt, SheetCells } from '../kernel/sheet-cells'
import type { Day } from '../kernel/time'
import type { Meal } from './ids'
import {
  MENU_COLUMNS,
  MENU_SENTENCES,
  NEEDED,
  type MenuCells,
  type MenuCode,
  type MenuField,
} from './menu-words'
import { readMenuRow, readWhen, type MenuRow, type When } from './rules-menu-row'

/** One set meal of a sitting. */
export type SetDraft = MenuRow

/** What is cooked for one meal of one day. */
export interface MenuDraft {
  readonly day: Day
  readonly meal: Meal
  readonly sets: readonly SetDraft[]
}
function take(sittings: Map<string, MenuDraft>, when: When, cells: MenuCells): void {
  const draft = readMenuRow(cells)
  const { day, meal } = when
  if (day === undefined || meal === undefined || cells.isRefused) return
  const key = `${day}:${meal}`
  const sets = sittings.get(key)?.sets ?? []
  const same = sets.find(({ set }) => set === draft.set)
  if (same) cells.note('set', 'doubled-set', { fact: same.line })
  else sittings.set(key, { day, meal, sets: [...sets, draft] })
}

function missingColumns(columns: Columns<MenuField>): RowProblem<MenuCode>[] {
  return NEEDED.filter(field => !columns.has(field)).map(field => {
    const column = MENU_COLUMNS[field][0] ?? field
    return problemAt(MENU_SENTENCES['no-column'], {
      line: 1,
      column,
      value: '',
      code: 'no-column',
      fact: column,
    })
  })
}

/**
 * Reads a weekly menu whose columns stand in any order, one row per set: the sittings to open, prices in fen, and every
 * problem by row and column. A row without day, meal, dishes, price or portions (1–2000), and a set named twice, stay
 * out. `today` gives the year to days written without one.
 */
export function readMenu(
  rows: readonly SheetRow[],
  today?: Day,
): { sittings: MenuDraft[]; problems: RowProblem<MenuCode>[]; ignoredColumns: string[] } {
  const headings = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  const { columns, ignored: ignoredColumns } = findColumns(headings, MENU_COLUMNS)
  const missing = missingColumns(columns)
  if (missing.length > 0) return { sittings: [], problems: missing, ignoredColumns }
  const sittings = new Map<string, MenuDraft>()
  let above: When = {}
  const problems = rows
    .filter(row => !isBlank(row))
    .flatMap(row => {
      const cells: MenuCells = new SheetCells(row, columns, MENU_SENTENCES)
      above = readWhen(cells, above, today)
      take(sittings, above, cells)
      return cells.problems
    })
  return { sittings: [...sittings.values()], problems, ignoredColumns }
}
