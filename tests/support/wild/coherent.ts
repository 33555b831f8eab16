import type { SheetRow } from '../../../domain/kernel/sheet'
import { menuRow } from '../canteen'

type Input = Record<string, unknown>

const listed = (value: unknown): Input[] => (Array.isArray(value) ? (value as Input[]) : [])

/** Half of the rows get headings that mean something, so that the reading of sheets is reached. */
const withHeadings = (cells: Record<string, string>) => (input: Input) => ({
  ...input,
  rows: listed(input['rows']).map((row, at) => {
    const own = row['cells'] as SheetRow['cells']
    const texts = Object.values(own)
    const named = Object.entries(cells).map(([name, text], n) => [
      name,
      n % 3 === at % 3 ? text : (texts[n] ?? text),
    ])
    return at % 2 === 0 ? row : { ...row, cells: { ...own, ...Object.fromEntries(named) } }
  }),
})

const roster = {
  姓名: '方文华',
  身份证号: '999999194405010029',
  手机: '19908000555',
  楼栋: '1号楼',
  房号: '101',
}

/** Where fields of one input must agree with each other, drawing them one by one would hardly ever hit. */
export const coherent: Readonly<Record<string, (input: Input) => Input>> = {
  'people.setUp': input => ({
    ...input,
    id: String(input['id']).slice(0, 12),
    grids: listed(input['grids']).map((grid, at) => ({
      ...grid,
      id: `${String(input['id']).slice(0, 12)}.g${at + 1}`,
    })),
  }),
  'people.importRoster': withHeadings(roster),
  'meals.importMenu': withHeadings(menuRow(2).cells),
}
