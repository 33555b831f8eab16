import { TableError, type Table } from './table'

const DELIMITERS = [',', '\t', ';']
const REPLACEMENT = '\ufffd'
const NOT_TEXT =
  '这个文件里有不是文字的内容，可能没有存完整。请用 Excel 或 WPS 打开，另存为“xlsx”或“CSV UTF-8”，再导入。'

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // The only way a decoder tells that bytes are of another encoding.
    return false
  }
}

const MARKS: readonly (readonly [mark: string, encoding: Table['encoding']])[] = [
  ['\xff\xfe', 'utf-16'],
  ['\xfe\xff', 'utf-16'],
  ['\xef\xbb\xbf', 'utf-8-bom'],
]

function encodingOf(bytes: Uint8Array): Table['encoding'] {
  const start = String.fromCharCode(...bytes.subarray(0, 3))
  const marked = MARKS.find(([mark]) => start.startsWith(mark))
  if (marked) return marked[1]
  return isUtf8(bytes) ? 'utf-8' : 'gb18030'
}

function decode(bytes: Uint8Array, encoding: Table['encoding']): string {
  if (encoding === 'utf-16') return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  return new TextDecoder(encoding === 'gb18030' ? encoding : 'utf-8').decode(bytes)
}

/** The text of a file in UTF-8 (with or without BOM), UTF-16 with BOM or GB18030; throws a `TableError` when it is none. */
export function textOf(bytes: Uint8Array): { text: string; encoding: Table['encoding'] } {
  const encoding = encodingOf(bytes)
  const text = decode(bytes, encoding)
  if (text.includes('\0') || text.includes(REPLACEMENT)) throw new TableError('not-text', NOT_TEXT)
  return { text, encoding }
}

/** The delimiter that the top of the text uses most: a comma, a tab or a semicolon. */
export function delimiterOf(text: string): string {
  const top = text.split(/\r\n|\r|\n/, 6).join('\n')
  const times = (delimiter: string) => top.split(delimiter).length
  return DELIMITERS.reduce((best, next) => (times(next) > times(best) ? next : best))
}
