import readSheets from 'read-excel-file/node'
import { TableError, tableOf, type Table } from './table'

/** A number as the file writes it, so that what Excel lost of it can be seen. */
interface Written {
  readonly digits: string
}
const EXACT_DIGITS = 15

function numberText({ digits }: Written): string {
  const value = Number(digits)
  // Excel keeps 15 digits: of a longer number the end is gone, and the form with E shows it to whoever reads the cell.
  if (Math.abs(value) >= 10 ** EXACT_DIGITS) return value.toExponential().toUpperCase()
  return String(Number(value.toPrecision(EXACT_DIGITS)))
}

const dateText = (date: Date) => {
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (cell instanceof Date) return dateText(cell)
  return isWritten(cell) ? numberText(cell) : ''
}
const isWritten = (cell: unknown): cell is Written =>
  typeof cell === 'object' && cell !== null && 'digits' in cell

/** Reads the first sheet of a workbook that holds anything: dates as YYYY-MM-DD, numbers without a trailing .0. */
export async function readXlsx(bytes: Buffer): Promise<Table> {
  const sheets = await readSheets<Written>(bytes, { parseNumber: digits => ({ digits }) }).catch(
    (): never => {
      throw new TableError(
        'broken',
        '这个 Excel 文件打不开，可能损坏或加了密码。请用 Excel 或 WPS 打开，去掉密码，另存一份，再导入。',
      )
    },
  )
  const grids = sheets.map(({ data }) => data.map(row => row.map(cellText)))
  const first = grids.find(grid => grid.some(row => row.some(cell => cell !== '')))
  return tableOf(first ?? [], { kind: 'xlsx', encoding: 'none' })
}
