/** A number as the file writes it, so that what Excel lost of it can be seen. */
export interface Written {
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

const isWritten = (cell: unknown): cell is Written =>
  typeof cell === 'object' && cell !== null && 'digits' in cell

/** The text of a workbook's cell: dates as YYYY-MM-DD, numbers without a trailing .0, yes and no in Chinese. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim()
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (cell instanceof Date) return dateText(cell)
  return isWritten(cell) ? numberText(cell) : ''
}
