import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { MAX_BYTES, TableError, type Table } from './table'

const SAVE_AS = '请用 Excel 或 WPS 打开，点“另存为”，选“Excel 工作簿（.xlsx）”，再导入。'

type Kind = 'csv' | 'xlsx' | 'old-excel' | 'document' | 'picture' | 'web-page'

const STARTS: readonly (readonly [start: string, kind: Kind])[] = [
  ['\xd0\xcf\x11\xe0', 'old-excel'],
  ['%PDF', 'document'],
  ['{\\rtf', 'document'],
  ['\xff\xd8\xff', 'picture'],
  ['\x89PNG', 'picture'],
]

/** What a file is by its first bytes, whatever its name says. */
function kindOf(bytes: Buffer): Kind {
  const start = bytes.subarray(0, 8).toString('latin1')
  if (start.startsWith('PK\x03\x04')) return bytes.includes('xl/workbook') ? 'xlsx' : 'document'
  const known = STARTS.find(([first]) => start.startsWith(first))
  if (known) return known[1]
  const isMarkup = /^\W*<(?:!doctype|html|table|\?xml|head|meta)/i.test(bytes.toString('utf8', 0, 200))
  return isMarkup ? 'web-page' : 'csv'
}

async function bytesOf(file: string): Promise<Buffer> {
  const name = basename(file)
  const found = await stat(file).catch((): never => {
    throw new TableError('missing', `找不到文件“${name}”。请看看文件名和所在的文件夹对不对。`)
  })
  if (!found.isFile()) throw new TableError('unreadable', `“${name}”不是一个文件。请写出表格文件的名字。`)
  if (found.size === 0) throw new TableError('empty', `文件“${name}”是空的。请打开看一看，存好以后再导入。`)
  if (found.size > MAX_BYTES)
    throw new TableError(
      'too-large',
      `文件“${name}”超过 20 MB。请删去图片和多余的工作表，或分成几个文件导入。`,
    )
  return readFile(file).catch((): never => {
    throw new TableError('unreadable', `文件“${name}”读不了。请关掉正在打开它的程序，或看看有没有权限。`)
  })
}

/**
 * Reads a sheet of at most 20 MB and 50,000 rows, csv or xlsx, told apart by content. Throws a `TableError` whose
 * message says in Chinese what is wrong with the file and what to do.
 */
export async function readTable(file: string): Promise<Table> {
  const bytes = await bytesOf(file)
  switch (kindOf(bytes)) {
    case 'xlsx':
      return readXlsx(bytes)
    case 'csv':
      return readCsv(bytes)
    case 'old-excel':
      throw new TableError('wrong-kind', `这是旧版 Excel（.xls）或加了密码的文件，读不了。${SAVE_AS}`)
    case 'web-page':
      throw new TableError('wrong-kind', `这其实是一个网页，不是表格。${SAVE_AS}`)
    case 'document':
      throw new TableError(
        'wrong-kind',
        '这是 Word、PDF 或压缩文件，不是表格。请把表格复制到 Excel 里，存为 xlsx，再导入。',
      )
    case 'picture':
      throw new TableError('wrong-kind', '这是一张图片，不是表格。请把内容填到 Excel 里，存为 xlsx，再导入。')
  }
}
