import { withoutSpaces } from '../kernel/plain-text'

/** Where somebody lives, in the spelling the whole house uses; a part that is not written is empty. */
export interface Address {
  readonly building: string
  readonly unit: string
  readonly door: string
}

const FIGURES = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const TENS = ['', '十', '二十', '三十', '四十', '五十', '六十', '七十', '八十', '九十']
const NUMERALS = TENS.flatMap(tens => FIGURES.map(ones => tens + ones))

function numbered(text: string, suffix: string): string | undefined {
  if (/^\d{1,4}$/.test(text)) return `${Number(text)}${suffix}`
  const value = NUMERALS.indexOf(text)
  return value > 0 ? `${value}${suffix}` : undefined
}

/** The building by one name: 3#, 三号楼, 3栋, 03 幢 and 3 are all 3号楼; lettered and named ones stay as they are. */
export function buildingName(text: string): string {
  const plain = withoutSpaces(text).replace(/^第/u, '')
  const core = plain.replace(/(?:号楼|号院|栋楼|号|栋|幢|座|楼|#)$/u, '').toUpperCase()
  return numbered(core, '号楼') ?? (/^[A-Z]\d?$/.test(core) ? `${core}栋` : plain)
}

/** The unit by one name: 二单元, 2门 and 2 are 2单元. */
export function unitName(text: string): string {
  const plain = withoutSpaces(text).replace(/^第/u, '')
  return numbered(plain.replace(/(?:单元|门洞|门|号)$/u, ''), '单元') ?? plain
}

/** The door by its bare number: 101室, 101号 and 101房 are 101. */
export const doorName = (text: string): string =>
  withoutSpaces(text)
    .replace(/(?:号房|室|房|号|户)$/u, '')
    .toUpperCase()

const JOINED =
  /^(?<building>[^-]+?(?:号楼|栋|幢|座|#|楼))(?:(?<unit>[^-]{1,3})(?:单元|门))?-?(?<door>[0-9A-Z]+)(?:室|房|号|户)?$/u
const DASHED = /^(?<building>[0-9A-Z]{1,3})-(?:(?<unit>\d{1,2})-)?(?<door>[0-9A-Z]{1,5})$/u

/** Reads an address in one piece, such as 3号楼2单元101室 or 3-2-101; one it does not know is all door. */
export function readAddress(text: string): Address {
  const plain = withoutSpaces(text).toUpperCase()
  const { building = '', unit = '', door = plain } = (JOINED.exec(plain) ?? DASHED.exec(plain))?.groups ?? {}
  return { building: buildingName(building), unit: unitName(unit), door: doorName(door) }
}
