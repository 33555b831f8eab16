import { plainText } from './plain-text'
import { isDay, type Day } from './time'

const two = (text: string | undefined) => (text ?? '').padStart(2, '0')
const real = (text: string) => (isDay(text) ? text : undefined)
// Excel counts days from 1899-12-30 (its 1900 has a leap day that never was).
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
const excelDay = (serial: number) => new Date(EXCEL_EPOCH + serial * 86_400_000).toISOString().slice(0, 10)

/**
 * Reads a day as people write it: 2026-11-23, 2026/11/23, 2026.11.23, 2026年11月23日, 20261123, Excel's count of days;
 * and 11月23日 or 11-23 when the year is told. Words after it (星期一, a clock) do not matter.
 */
export function readDay(text: string, year?: number): Day | undefined {
  const plain = plainText(text)
  const full =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/u.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)(?!\d)/u.exec(plain)
  if (full) return real(`${full[1] ?? ''}-${two(full[2])}-${two(full[3])}`)
  if (/^[2-6]\d{4}$/u.test(plain)) return excelDay(Number(plain))
  const short = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/u.exec(plain)
  return short && year !== undefined ? real(`${year}-${two(short[1])}-${two(short[2])}`) : undefined
}
