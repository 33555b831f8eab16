import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse/sync'
import { TableError, tableOf, type Table } from './table'

const DELIMITERS = [',', '\t', ';']
const NOT_TEXT =
  '这个文件里有不是文字的内容，可能没有存完整。请用 Excel 或 WPS 打开，另存为“xlsx”或“CSV UTF-8”，再导入。'

const REPLACEMENT = '\ufffd'

function encodingOf(bytes: Buffer): Table['encoding'] {
  const start = bytes.toString('hex', 0, 3)
  if (start.startsWith('fffe') || start.startsWith('feff')) return 'utf-16'
  if (start === 'efbbbf') return 'utf-8-bom'
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

function decode(bytes: Buffer, encoding: Table['encoding']): string {
  if (encoding === 'utf-16') return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  return new TextDecoder(encoding === 'gb18030' ? encoding : 'utf-8').decode(bytes)
}

/** The delimiter that the top of the file uses most. */
function delimiterOf(text: string): string {
  const top = text.split(/\r\n|\r|\n/, 6).join('\n')
  const times = (delimiter: string) => top.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (times(next) > times(best) ? next : best))
}

function gridOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    throw new TableError(
      'broken',
      `这个文件第 ${Number(fault['lines'])} 行附近的引号不成对，后面的内容读不出来。请用 Excel 或 WPS 打开检查，另存为“xlsx”，再导入。`,
    )
  }
}

/** Reads text separated by commas, tabs or semicolons, in UTF-8 (with or without BOM), UTF-16 with BOM or GB18030. */
export function readCsv(bytes: Buffer): Table {
  const encoding = encodingOf(bytes)
  const text = decode(bytes, encoding)
  if (text.includes('\0') || text.includes(REPLACEMENT)) throw new TableError('not-text', NOT_TEXT)
  return tableOf(gridOf(text), { kind: 'csv', encoding })
}
