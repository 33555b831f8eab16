import { plainText } from './plain-text'
import type { Columns, RowProblem, SheetRow } from './sheet'

/** What to tell about a kind of problem; `#` in it stands for the one fact of the sentence. */
export interface Sentence {
  readonly fatal: boolean
  readonly says: string
  readonly todo: string
}

/** A problem that keeps the row out. */
export const refused = (says: string, todo: string): Sentence => ({ fatal: true, says, todo })
/** A problem that lets the row in without the cell. */
export const noted = (says: string, todo: string): Sentence => ({ fatal: false, says, todo })

type Place = Pick<RowProblem, 'line' | 'column' | 'value'>

/** A problem in words, at its place in the sheet; the value is already masked where it has to be. */
export function problemAt<Code extends string>(
  { fatal, says, todo }: Sentence,
  problem: Place & { readonly code: Code; readonly fact?: string | number | undefined },
): RowProblem<Code> {
  const { fact = '', ...place } = problem
  return { ...place, fatal, says: says.replace('#', () => String(fact)), todo }
}

const EMPTY = ['无', '没有', '暂无', '不详', '未知', '/', '-', '—', '--', '——', '空']

/** The cells of one row by field, collecting what is wrong with them. */
export class SheetCells<Field extends string, Code extends string> {
  readonly problems: RowProblem<Code>[] = []
  constructor(
    private readonly row: SheetRow,
    private readonly columns: Columns<Field>,
    private readonly sentences: Readonly<Record<Code, Sentence>>,
  ) {}

  get line(): number {
    return this.row.line
  }

  get isRefused(): boolean {
    return this.problems.some(({ fatal }) => fatal)
  }

  has(field: Field): boolean {
    return this.columns.has(field)
  }

  /** The text of a cell; a stroke or 无 stands for nothing. */
  text(field: Field): string {
    const column = this.columns.get(field)
    const text = column === undefined ? '' : plainText(this.row.cells[column] ?? '')
    return EMPTY.includes(text) ? '' : text
  }

  /** Notes a problem of a cell, showing its text through a mask. */
  note(
    field: Field,
    code: Code,
    more: { fact?: string | number; mask?: (text: string) => string } = {},
  ): void {
    const value = (more.mask ?? String)(this.text(field))
    const place = { line: this.line, column: this.columns.get(field) ?? '', value }
    this.problems.push(problemAt(this.sentences[code], { ...place, code, fact: more.fact }))
  }
}
