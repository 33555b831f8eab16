import { TableError } from './table'

const SAVE_AS = '请用 Excel 或 WPS 打开，点“另存为”，选“Excel 工作簿（.xlsx）”，再导入。'

type Kind = 'csv' | 'xlsx' | 'old-excel' | 'document' | 'picture' | 'web-page'

const STARTS: readonly (readonly [start: string, kind: Kind])[] = [
  ['\xd0\xcf\x11\xe0', 'old-excel'],
  ['%PDF', 'document'],
  ['{\\rtf', 'document'],
  ['\xff\xd8\xff', 'picture'],
  ['\x89PNG', 'picture'],
]
const WHAT_IT_IS: Record<Exclude<Kind, 'csv' | 'xlsx'>, string> = {
  'old-excel': `这是旧版 Excel（.xls）或加了密码的文件，读不了。${SAVE_AS}`,
  'web-page': `这其实是一个网页，不是表格。${SAVE_AS}`,
  document: '这是 Word、PDF 或压缩文件，不是表格。请把表格复制到 Excel 里，存为 xlsx，再导入。',
  picture: '这是一张图片，不是表格。请把内容填到 Excel 里，存为 xlsx，再导入。',
}

const WORKBOOK = Array.from('xl/workbook', letter => letter.charCodeAt(0))

/** Whether a zip holds a workbook: the name of its part stands in it uncompressed. */
function holdsWorkbook(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(WORKBOOK[0] ?? 0); at >= 0; at = bytes.indexOf(WORKBOOK[0] ?? 0, at + 1))
    if (WORKBOOK.every((byte, n) => bytes[at + n] === byte)) return true
  return false
}

/** What a file is by its first bytes, whatever its name says. */
function kindOf(bytes: Uint8Array): Kind {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  if (start.startsWith('PK\x03\x04')) return holdsWorkbook(bytes) ? 'xlsx' : 'document'
  const known = STARTS.find(([first]) => start.startsWith(first))
  if (known) return known[1]
  const text = new TextDecoder().decode(bytes.subarray(0, 200))
  return /^\W*<(?:!doctype|html|table|\?xml|head|meta)/i.test(text) ? 'web-page' : 'csv'
}

/** Whether a file is a workbook or text; throws a `TableError` that says what else it is and what to do. */
export function sheetKindOf(bytes: Uint8Array): 'csv' | 'xlsx' {
  const kind = kindOf(bytes)
  if (kind === 'csv' || kind === 'xlsx') return kind
  throw new TableError('wrong-kind', WHAT_IT_IS[kind])
}
