import type { SheetRow } from './sheet'

/** A sheet as it was found: the rows that hold something, cells as text by heading. */
export interface Table {
  readonly kind: 'csv' | 'xlsx'
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16' | 'gb18030' | 'none'
  readonly headings: readonly string[]
  readonly rows: readonly SheetRow[]
}

export type TableFault =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'wrong-kind'
  | 'not-text'
  | 'broken'
  | 'no-rows'

/** A file that is no table we can read; the message is a Chinese sentence that says what to do. */
export class TableError extends Error {
  override readonly name = 'TableError'
  readonly code: TableFault
  constructor(code: TableFault, message: string) {
    super(message)
    this.code = code
  }
}

export const MAX_BYTES = 20 * 1024 * 1024
const MAX_ROWS = 50_000
const LOOK_FOR_HEADINGS = 10

const isFilled = (cell: string) => cell !== ''
const filled = (grid: string[][], at: number) => (grid[at] ?? []).filter(isFilled).length

/** Titles and blank rows may stand above the headings, so the first of the top rows with two filled cells counts. */
function headingRow(grid: string[][]): number {
  const top = [...grid.slice(0, LOOK_FOR_HEADINGS).keys()]
  return top.find(at => filled(grid, at) > 1) ?? grid.findIndex(row => row.some(isFilled))
}

function unique(headings: string[]): string[] {
  const seen = new Map<string, number>()
  return headings.map((heading, at) => {
    const name = heading === '' ? `第 ${at + 1} 列` : heading
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name}（第 ${times} 个）`
  })
}

const widthOf = (rows: string[][]) =>
  rows.reduce(
    (widest, row) =>
      row.reduce((width, cell, at) => (isFilled(cell) ? Math.max(width, at + 1) : width), widest),
    0,
  )

/** Makes a table of a grid of trimmed cells; the row numbers are those a spreadsheet shows. */
export function tableOf(grid: string[][], about: Pick<Table, 'kind' | 'encoding'>): Table {
  const top = headingRow(grid)
  if (top < 0) throw new TableError('empty', '这个文件是空的。请打开看一看，存好以后再导入。')
  const width = widthOf(grid.slice(top))
  const headings = unique(Array.from({ length: width }, (_, at) => grid[top]?.[at] ?? ''))
  const rows = grid.slice(top + 1).flatMap((row, at) => {
    if (!row.some(isFilled)) return []
    const cells = Object.fromEntries(headings.map((heading, column) => [heading, row[column] ?? '']))
    return [{ line: top + at + 2, cells }]
  })
  if (rows.length === 0) throw new TableError('no-rows', '这个文件只有表头，没有内容。请填好以后再导入。')
  if (rows.length > MAX_ROWS)
    throw new TableError(
      'too-many-rows',
      `这个表有 ${rows.length} 行，一次最多 ${MAX_ROWS} 行。请分成几个文件导入。`,
    )
  return { ...about, headings, rows }
}
