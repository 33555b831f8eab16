import { plainText } from '../kernel/plain-text'

/** One page of somebody's file: what it is about, its headings, its rows. */
export interface Page {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The pages as plain data: under each title a list of rows by heading. */
export const asData = (pages: readonly Page[]): Record<string, Record<string, string>[]> =>
  Object.fromEntries(
    pages.map(({ title, headings, rows }) => [
      title,
      rows.map(row => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? '']))),
    ]),
  )

const LONGEST_CELL = 32_000

/** A text as a cell of a spreadsheet takes it: no characters that its format forbids, no more than it holds. */
export const asCell = (text: string): string => {
  const whole = Array.from(plainText(text.replace(/\p{Cs}/gu, '')))
  return whole.length > LONGEST_CELL ? `${whole.slice(0, LONGEST_CELL - 1).join('')}…` : whole.join('')
}
