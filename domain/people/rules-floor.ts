import type { Building } from './rules-buildings'

/** From this floor on stairs are too much for many. */
const HIGH = 3
const NUMBER = /(\d{1,2})\d{2}(?!\d)/u

/**
 * The floor a door lies on, from its number: 201 on the second, 2单元301 on the third, 1203 on the twelfth. Undefined where
 * the number tells none, or a floor that the building has not.
 */
export function floorOf(door: string, floors?: number): number | undefined {
  // A unit in front of the door has a number of its own: 12单元301.
  const number = door.normalize('NFKC').replace(/^.*(?:单元|门洞|门|-)(?=[^-]*\d{3})/u, '')
  const floor = Number(NUMBER.exec(number.match(/\d+/gu)?.at(-1) ?? '')?.[1])
  if (!(floor > 0) || /\d{5}/u.test(number)) return undefined
  return floors !== undefined && floor > floors ? undefined : floor
}

/** Whether somebody lives on the third floor or higher in a building that is known to have no lift. */
export function climbsStairs(
  door: string | undefined,
  building: Pick<Building, 'floors' | 'lift'> | undefined,
) {
  if (building?.lift !== false || door === undefined) return false
  return (floorOf(door, building.floors) ?? 0) >= HIGH
}
