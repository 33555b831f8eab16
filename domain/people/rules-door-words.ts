import { plainText } from '../kernel/plain-text'
import { buildingName, doorName, readAddress, unitName, type Address } from './rules-address'

const UNIT_FIRST = /^(?<unit>\p{Script=Han}|.{1,3}?(?:单元|门洞|门))-?(?<door>[0-9A-Z]+)$/u
const NAMED = /^(?<building>\p{Script=Han}{2,8})-?(?:(?<unit>\d{1,2})(?:单元|门|-))?(?<door>\d[0-9A-Z]*)$/u
// A figure among it, and not the building or the unit alone.
const DOOR = /^(?=.*\d)(?!.*(?:[楼栋幢座]|单元)$)/u
const PLAIN = /^[\p{L}\p{N}-]+$/u

/** The spelling that addresses are read in: 3＃2–201, 3栋-2-201 and 3 2 201 become 3-2-201. */
const plainDoor = (text: string): string =>
  plainText(text)
    .toUpperCase()
    .replace(/[‐‑‒–—―−~～_/\\,，、]/gu, '-')
    .replace(/(?<=[0-9A-Z])\s+(?=[0-9A-Z])/gu, '-')
    .replace(/\s+/gu, '')
    .replace(/(?<=[0-9A-Z])(?:#|号楼|栋|幢|座|楼)-?(?=\d{1,2}-)/u, '-')
    .replace(/^([0-9A-Z]{1,3}-\d{1,2})(?:单元|门)-?(?=[0-9A-Z])/u, '$1-')
    .replace(/(?<=[#楼栋幢座元门])-+|-+$/gu, '')

/** Parts a door line such as 2单元201 into unit and door; a line it does not know is all door. */
function readDoorLine(line: string): Pick<Address, 'unit' | 'door'> {
  const { unit = '', door = line } = UNIT_FIRST.exec(line)?.groups ?? {}
  return { unit: unitName(unit), door: doorName(door) }
}

function readTyped(plain: string): Address {
  const whole = readAddress(plain)
  if (whole.building !== '') return whole
  const line = readDoorLine(plain)
  if (line.unit !== '') return { building: '', ...line }
  const { building = '', unit = '', door = whole.door } = NAMED.exec(whole.door)?.groups ?? {}
  return { building, unit: unitName(unit), door }
}

const bare = (name: string) => name.replace(/(?:号楼|栋|单元|门洞|门)$/u, '')
const numbered = (unit: string) => /^\d+单元$/.test(unit)

/** The unit with its door: 2单元201; of a named one 东-201. */
const inUnit = ({ unit, door }: Pick<Address, 'unit' | 'door'>) =>
  numbered(unit) ? unit + door : `${bare(unit)}-${door}`

/** One word for what is written of an address: 3-2-201, 3-201, 2单元201, 201. */
function wordOfAddress(address: Address): string {
  const { building, unit, door } = address
  if (building === '') return unit === '' ? door : inUnit(address)
  return [building, unit, door]
    .filter(part => part !== '')
    .map(bare)
    .join('-')
}

/**
 * What a typed door may mean, the likeliest first: 3#201 is 3-201, 3栋2门201室 is 3-2-201; 2-201 is building 2 and, where
 * one building is all there is, unit 2. None when the text names no door.
 */
export function typedDoors(text: string): string[] {
  const plain = plainDoor(text)
  const address = readTyped(plain)
  if (!DOOR.test(address.door)) return []
  const unit = /^(?<unit>\d{1,2})-[0-9A-Z]+$/.exec(plain)?.groups?.['unit']
  const inOneBuilding = { building: '', unit: unitName(unit ?? ''), door: address.door }
  return [address, ...(unit === undefined ? [] : [inOneBuilding])]
    .map(wordOfAddress)
    .filter(word => PLAIN.test(word))
}

/**
 * The words under which a door may be looked up: 3号楼 and 2单元201 give 3-2-201, 3-201, 2单元201 and 201; and whatever the
 * line itself would mean if it were typed, so that a line written in no known way is found by itself.
 */
export function doorWordsOf(line: string, building = ''): string[] {
  const home = { building: buildingName(building), ...readDoorLine(plainDoor(line)) }
  if (home.door === '') return []
  const parts = [{}, { unit: '' }, { building: '' }, { building: '', unit: '' }]
  const asTyped = [line, building + line].flatMap(text => typedDoors(text).slice(0, 1))
  return [...new Set([...parts.map(less => wordOfAddress({ ...home, ...less })), ...asTyped])]
}
