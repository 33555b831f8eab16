import type { PlaceId } from '../kernel/ids'
import { buildingName } from './rules-address'

/** A building of a community; without a grid it is no longer named but people may still live in it. */
export interface Building {
  id: PlaceId
  /** In the spelling of the house: 3号楼. */
  name: string
  grid?: PlaceId
  /** How it is, once somebody noted it. */
  floors?: number
  units?: number
  lift?: boolean
}

const numberOf = (name: string) => Number(/^(\d{1,4})号楼$/.exec(name)?.[1] ?? 0)

/** The code for a new building: its own number when that is free, else the next one nobody has had. */
function freeCode(community: PlaceId, name: string, taken: ReadonlySet<PlaceId>): PlaceId {
  for (let n = numberOf(name) || 1; ; n++) if (!taken.has(`${community}.b${n}`)) return `${community}.b${n}`
}

const withoutGrid = ({ id, name, floors, units, lift }: Building): Building => ({
  id,
  name,
  ...(floors !== undefined && { floors }),
  ...(units !== undefined && { units }),
  ...(lift !== undefined && { lift }),
})

/**
 * Lays the buildings of the grids down beside those that were there: a name known keeps its code, a new one gets a code that
 * nobody has had, one no longer named stays without a grid. The first grid that names a building has it.
 */
export function layBuildings(
  community: PlaceId,
  grids: readonly { id: PlaceId; buildings: readonly string[] }[],
  earlier: readonly Building[],
): Building[] {
  const grid = new Map<string, PlaceId>()
  for (const { id, buildings } of grids)
    for (const name of buildings.map(buildingName)) if (!grid.has(name)) grid.set(name, id)
  const laid = new Map(earlier.map(building => [building.name, withoutGrid(building)]))
  const taken = new Set(earlier.map(({ id }) => id))
  for (const name of grid.keys()) {
    if (laid.has(name)) continue
    const id = freeCode(community, name, taken)
    taken.add(id)
    laid.set(name, { id, name })
  }
  return [...laid.values()].map(building => {
    const of = grid.get(building.name)
    return of === undefined ? building : { ...building, grid: of }
  })
}
