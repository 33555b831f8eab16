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

/** What headings mean that somebody looked at: a field, or an empty text for a column to leave out. */
export type Mapping = Readonly<Record<string, string>>

/** The headings that somebody decided about, and those left to be understood; a word that is no field decides nothing. */
function decided<Field extends string>(
  headings: readonly string[],
  synonyms: Synonyms<Field>,
  mapping: Mapping,
) {
  const isField = (word: string): word is Field => Object.hasOwn(synonyms, word)
  const chosen = new Map<Field, string>()
  const left = headings.filter(heading => {
    const word = Object.hasOwn(mapping, heading) ? mapping[heading] : undefined
    if (word === undefined || (word !== '' && !isField(word))) return true
    if (word !== '' && !chosen.has(word)) chosen.set(word, heading)
    return false
  })
  return { chosen, left }
}

/**
 * Finds the columns of a sheet by their headings, in any order, whatever stars, colons, brackets and spaces are around.
 * Of two columns for one field the better known heading wins; the other one is ignored. What somebody decided about a
 * heading goes before all that.
 */
export function findColumns<Field extends string>(
  headings: readonly string[],
  synonyms: Synonyms<Field>,
  mapping: Mapping = {},
): { columns: Columns<Field>; ignored: string[] } {
  const { chosen, left } = decided(headings, synonyms, mapping)
  const columns = new Map(chosen)
  for (const field in synonyms) {
    if (columns.has(field)) continue
    const known = synonyms[field].map(bare)
    const place = (heading: string) => known.indexOf(bare(heading))
    const [best] = left.filter(heading => place(heading) >= 0).sort((a, b) => place(a) - place(b))
    if (best !== undefined) columns.set(field, best)
  }
  const used = new Set(columns.values())
  return { columns, ignored: left.filter(heading => !used.has(heading)) }
}

/** Whether a row holds nothing but blanks. */
export const isBlank = ({ cells }: SheetRow): boolean =>
  Object.values(cells).every(cell => withoutSpaces(cell) === '')
