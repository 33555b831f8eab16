import { MAX_BYTES, TableError, tableOf, type Table } from './table'
import { cellText } from './table-cells'
import { sheetKindOf } from './table-kind'
import { delimiterOf, textOf } from './table-text'

/** What reads the two kinds of files, on the server and in the browser each its own. */
export interface TableReaders {
  /** The cells of a text, trimmed; throws where a quotation mark never ends, with the number of the row as `lines`. */
  csv: (text: string, delimiter: string) => string[][]
  /** The sheets of a workbook, numbers as they are written. */
  xlsx: (bytes: Uint8Array) => Promise<readonly { readonly data: readonly (readonly unknown[])[] }[]>
}

const broken = (message: string) => new TableError('broken', message)

function gridOfText(text: string, { csv }: TableReaders): string[][] {
  try {
    return csv(text, delimiterOf(text))
  } catch (fault) {
    if (!(fault instanceof Error) || !('lines' in fault)) throw fault
    throw broken(
      `这个文件第 ${Number(fault.lines)} 行附近的引号不成对，后面的内容读不出来。请用 Excel 或 WPS 打开检查，另存为“xlsx”，再导入。`,
    )
  }
}

/** The first sheet that holds anything. */
async function gridOfBook(bytes: Uint8Array, { xlsx }: TableReaders): Promise<string[][]> {
  const sheets = await xlsx(bytes).catch((): never => {
    throw broken(
      '这个 Excel 文件打不开，可能损坏或加了密码。请用 Excel 或 WPS 打开，去掉密码，另存一份，再导入。',
    )
  })
  const grids = sheets.map(({ data }) => data.map(row => row.map(cellText)))
  return grids.find(grid => grid.some(row => row.some(cell => cell !== ''))) ?? []
}

/**
 * Reads a sheet of at most 20 MB and 50,000 rows, csv or xlsx, told apart by content. Throws a `TableError` whose
 * message says in Chinese what is wrong with the file and what to do.
 */
export async function tableIn(bytes: Uint8Array, name: string, readers: TableReaders): Promise<Table> {
  if (bytes.length === 0) throw new TableError('empty', `文件“${name}”是空的。请打开看一看，存好以后再导入。`)
  if (bytes.length > MAX_BYTES)
    throw new TableError(
      'too-large',
      `文件“${name}”超过 20 MB。请删去图片和多余的工作表，或分成几个文件导入。`,
    )
  if (sheetKindOf(bytes) === 'xlsx')
    return tableOf(await gridOfBook(bytes, readers), { kind: 'xlsx', encoding: 'none' })
  const { text, encoding } = textOf(bytes)
  return tableOf(gridOfText(text, readers), { kind: 'csv', encoding })
}
