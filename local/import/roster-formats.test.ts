import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { readRoster } from '../../domain/people/rules-roster'
import { readTable } from './read-table'
import type { Table } from '../../domain/kernel/table'

const SAMPLES = join(__dirname, '../../tests/samples')
const read = async (file: string) => readRoster((await readTable(file)).rows, '2026-11-20')

/** The same sheet as a workbook whose phones became numbers and whose columns stand the other way round. */
async function asWorkbook({ headings, rows }: Table, file: string): Promise<void> {
  const backwards = [...headings].reverse()
  const cell = (text: string, heading: string) =>
    heading === '联系电话' && /^\d+$/.test(text) ? { value: Number(text) } : { value: text }
  const grid = Array.from({ length: rows.at(-1)?.line ?? 0 }, (_, at) => {
    const row = rows.find(({ line }) => line === at + 1)
    return backwards.map(heading =>
      at === 0 ? { value: heading } : cell(row?.cells[heading] ?? '', heading),
    )
  })
  await writeExcelFile(grid).toFile(file)
}

it('one roster gives the same persons and problems from UTF-8, GB18030 and a workbook', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nuanlin-roster-'))
  const workbook = join(folder, '名册.xlsx')
  const sample = join(SAMPLES, 'roster-courtyard-18.csv')
  await asWorkbook(await readTable(sample), workbook)
  const expected = await read(sample)
  expect(expected.persons).toHaveLength(309)
  expect(await read(join(SAMPLES, 'roster-courtyard-18.gb18030.csv'))).toEqual(expected)
  expect(await read(workbook)).toEqual(expected)
  rmSync(folder, { recursive: true })
})
