import { withoutSpaces } from './plain-text'

/** One row of an imported sheet: its number as a spreadsheet shows it, and its cells by heading. */
export interface SheetRow {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** What is wrong in one row, in words for the person who has the sheet before him. */
export interface RowProblem<Code extends string = string> {
  readonly line: number
  /** The heading as the sheet writes it. */
  readonly column: string
  /** What stands there; ID and phone numbers masked. */
  readonly value: string
  readonly code: Code
  readonly says: string
  readonly todo: string
  /** A fatal problem keeps the row out; any other lets it in without that cell. */
  readonly fatal: boolean
}

/** Headings that mean the same, by the field they fill; the first is the usual one. */
export type Synonyms<Field extends string> = Readonly<Record<Field, readonly string[]>>

/** Which heading of a sheet fills which field. */
export type Columns<Field extends string> = ReadonlyMap<Field, string>

/** A heading without its hints in brackets, stars, colons and spaces: ★手机号（必填）： is 手机号. */
const bare = (heading: string) =>
  withoutSpaces(heading)
    .replace(/[([【].*?[)\]】]/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()

/**
 * Finds the columns of a sheet by their headings, in any order, whatever stars, colons, brackets and spaces are around.
 * Of two columns for one field the better known heading wins; the other one is ignored.
 */
export function findColumns<Field extends string>(
  headings: readonly string[],
  synonyms: Synonyms<Field>,
): { columns: Columns<Field>; ignored: string[] } {
  const columns = new Map<Field, string>()
  for (const field in synonyms) {
    const known = synonyms[field].map(bare)
    const place = (heading: string) => known.indexOf(bare(heading))
    const [best] = headings.filter(heading => place(heading) >= 0).sort((a, b) => place(a) - place(b))
    if (best !== undefined) columns.set(field, best)
  }
  const used = new Set(columns.values())
  return { columns, ignored: headings.filter(heading => !used.has(heading)) }
}

/** Whether a row holds nothing but blanks. */
export const isBlank = ({ cells }: SheetRow): boolean =>
  Object.values(cells).every(cell => withoutSpaces(cell) === '')
