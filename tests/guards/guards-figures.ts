import type { Guard } from './guard'

const kernel = 'domain/kernel'
const of = (name: string): Pick<Guard, 'file' | 'seenBy'> => ({
  file: `${kernel}/${name}.ts`,
  seenBy: `${kernel}/${name}.test.ts`,
})

/** What keeps money, days and sheets from being misread. */
export const figureGuards: readonly Guard[] = [
  {
    says: 'a price of half a fen is no price',
    ...of('money'),
    remove: '(?:\\.(\\d{1,2}))?$/',
    with: '(?:\\.(\\d+))?$/',
  },
  {
    says: '12.5 yuan are 1250 fen',
    ...of('money'),
    remove: ".padEnd(2, '0')",
    with: '',
  },
  {
    says: 'a day ends at midnight in China, wherever the server stands',
    ...of('time'),
    remove: 'inChina(at).toISOString().slice(0, 10)',
    with: 'new Date(at).toISOString().slice(0, 10)',
  },
  {
    says: 'nine o’clock is nine o’clock in China',
    ...of('time'),
    remove: 'Date.parse(`${day}T${clock}:00Z`) - CHINA_OFFSET',
    with: 'Date.parse(`${day}T${clock}:00Z`)',
  },
  {
    says: '30 February is no day',
    ...of('time'),
    remove: ' && new Date(at).toISOString().startsWith(text)',
    with: '',
  },
  {
    says: 'one is eighty on the birthday, not in the year of it',
    ...of('time'),
    remove: 'day.slice(5) >= born.slice(5) ? years : years - 1',
    with: 'years',
  },
  {
    says: 'Sunday ends the week',
    ...of('time'),
    remove: '.getUTCDay() || 7',
    with: '.getUTCDay()',
  },
  {
    says: 'closed days do not count towards a cut-off',
    ...of('service-days'),
    remove: 'if (isServiceDay(addDays(day, -back))) left--',
    with: 'left--',
  },
  {
    says: 'a canteen that never opens has no cut-off',
    ...of('service-days'),
    remove: 'return left === 0 ? day : undefined',
    with: 'return day',
  },
  {
    says: 'days around a holiday are not guessed before the plan is published',
    ...of('calendar'),
    remove: "return isNearStatutory(day) ? 'unknown-year' : ordinary(day)",
    with: 'return ordinary(day)',
  },
  {
    says: 'the community’s own closed days go before the official plan',
    ...of('calendar'),
    remove: "if (own === 'off') return 'holiday'",
    with: '',
  },
  {
    says: 'a made-up Saturday is a day of work',
    ...of('calendar'),
    remove: "legal.isWork() ? 'makeup' : 'holiday'",
    with: "'holiday'",
  },
  {
    says: 'a day as somebody wrote it is a day there is',
    ...of('written-day'),
    remove: '(isDay(text) ? text : undefined)',
    with: 'text',
  },
  {
    says: 'a word that every object has is no column',
    ...of('sheet'),
    remove: 'Object.hasOwn(synonyms, word)',
    with: 'word in synonyms',
  },
  {
    says: 'one heading fills one column',
    ...of('sheet'),
    remove: 'if (columns.has(field)) continue',
    with: '',
  },
  {
    says: 'a file larger than 20 MB is not read',
    file: `${kernel}/table-file.ts`,
    remove: 'bytes.length > MAX_BYTES',
    with: 'false',
    seenBy: 'local/import/read-table.test.ts',
  },
  {
    says: 'a sheet of more than 50,000 rows is not read',
    file: `${kernel}/table.ts`,
    remove: 'rows.length > MAX_ROWS',
    with: 'false',
    seenBy: 'local/import/read-table.test.ts',
  },
  {
    says: 'a file that is no text is not imported as one',
    file: `${kernel}/table-text.ts`,
    remove:
      "if (text.includes('\\0') || text.includes(REPLACEMENT)) throw new TableError('not-text', NOT_TEXT)",
    with: '',
    seenBy: 'local/import/read-table.test.ts',
  },
  {
    says: 'a workbook’s name does not make a picture a sheet',
    file: `${kernel}/table-kind.ts`,
    remove: "throw new TableError('wrong-kind', WHAT_IT_IS[kind])",
    with: "return 'csv'",
    seenBy: 'local/import/read-table.test.ts',
  },
  {
    says: 'an ID number that Excel rounded is seen as rounded',
    file: `${kernel}/table-cells.ts`,
    remove: 'if (Math.abs(value) >= 10 ** EXACT_DIGITS) return value.toExponential().toUpperCase()',
    with: '',
    seenBy: 'local/import/read-table.test.ts',
  },
]
