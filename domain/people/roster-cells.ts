import { plainText } from '../kernel/plain-text'
import type { Columns, RowProblem, SheetRow } from '../kernel/sheet'
import type { RosterField } from './roster-columns'
import { rosterProblem, type RosterCode } from './roster-words'

const EMPTY = ['无', '没有', '暂无', '不详', '未知', '/', '-', '—', '--', '——', '空']

/** The cells of one row by field, collecting what is wrong with them. */
export class RosterCells {
  readonly problems: RowProblem<RosterCode>[] = []
  constructor(
    private readonly row: SheetRow,
    private readonly columns: Columns<RosterField>,
  ) {}

  get line(): number {
    return this.row.line
  }

  has(field: RosterField): boolean {
    return this.columns.has(field)
  }

  /** The text of a cell; a stroke or 无 stands for nothing. */
  text(field: RosterField): string {
    const column = this.columns.get(field)
    const text = column === undefined ? '' : plainText(this.row.cells[column] ?? '')
    return EMPTY.includes(text) ? '' : text
  }

  /** Notes a problem of a cell, showing its text through a mask. */
  note(
    field: RosterField,
    code: RosterCode,
    more: { fact?: string | number; mask?: (text: string) => string } = {},
  ): void {
    const value = (more.mask ?? String)(this.text(field))
    const place = { line: this.line, column: this.columns.get(field) ?? '', value }
    this.problems.push(rosterProblem(code, place, more.fact))
  }
}
