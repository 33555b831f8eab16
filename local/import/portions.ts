import type { ImportReport } from './report'

export interface ImportRow {
  line: number
  cells: Record<string, string>
}

export const MOST_ROWS = 1000
const LONGEST_HEADING = 40
const LONGEST_CELL = 400

/** Cells as an action takes them: what no heading or cell of ours is ever as long as is cut. */
export const fitting = ({ line, cells }: ImportRow): ImportRow => ({
  line,
  cells: Object.fromEntries(
    Object.entries(cells).map(([heading, value]) => [
      heading.slice(0, LONGEST_HEADING),
      value.slice(0, LONGEST_CELL),
    ]),
  ),
})

/** An action takes a thousand rows at a time. */
export const inPortions = (rows: readonly ImportRow[]): ImportRow[][] =>
  Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, n) =>
    rows.slice(n * MOST_ROWS, (n + 1) * MOST_ROWS).map(fitting),
  )

const addUp = (reports: readonly ImportReport[]) => {
  const counts: Record<string, number> = {}
  for (const report of reports)
    for (const [name, n] of Object.entries(report.counts)) counts[name] = (counts[name] ?? 0) + n
  return counts
}

/** One report of several. */
export const mergeReports = (reports: readonly ImportReport[]): ImportReport => ({
  counts: addUp(reports),
  remarks: reports.flatMap(({ remarks }) => remarks).sort((a, b) => a.line - b.line),
  ignoredColumns: [...new Set(reports.flatMap(({ ignoredColumns }) => ignoredColumns))],
  applied: reports.every(({ applied }) => applied),
})
