import type { PlaceId } from '../kernel/ids'
import { maskIdNumber, maskPhone } from '../kernel/mask'
import { findColumns, type Mapping, type RowProblem, type SheetRow } from '../kernel/sheet'
import { ROSTER_COLUMNS } from './roster-columns'
import type { PersonDraft } from './roster-draft'
import type { Building } from './rules-buildings'

/** A person of a roster with the code of the building he lives in, or of the community when the roster names no building. */
export interface Placed {
  draft: PersonDraft
  home: PlaceId
}

/** The heading under which a roster names buildings. */
function buildingColumn(rows: readonly SheetRow[], mapping: Mapping | undefined): string {
  const { columns } = findColumns(Object.keys(rows[0]?.cells ?? {}), ROSTER_COLUMNS, mapping)
  return columns.get('building') ?? columns.get('door') ?? columns.get('address') ?? ''
}

/** Finds the buildings of a community's persons; who lives in one the community does not know is left out, with what to do. */
export function placePersons(
  persons: readonly PersonDraft[],
  rows: readonly SheetRow[],
  place: { community: PlaceId; buildings: readonly Building[]; mapping?: Mapping | undefined },
): { placed: Placed[]; problems: RowProblem<'unknown-building'>[] } {
  const codes = new Map(place.buildings.map(({ name, id }) => [name, id]))
  const column = buildingColumn(rows, place.mapping)
  const homeOf = ({ building }: PersonDraft) => (building === '' ? place.community : codes.get(building))
  const placed = persons.flatMap(draft => {
    const home = homeOf(draft)
    return home === undefined ? [] : [{ draft, home }]
  })
  const problems = persons
    .filter(draft => homeOf(draft) === undefined)
    .map(({ line, building }) => ({
      line,
      column,
      value: building,
      code: 'unknown-building' as const,
      says: `社区里没有登记“${building}”。`,
      todo: '请看看楼栋有没有写错；要是真有这栋楼，先请管理员登记，再导入。',
      fatal: true,
    }))
  return { placed, problems }
}

/** A text of a sheet without the ID and phone numbers that may have slipped into the wrong column. */
export const withoutNumbers = (text: string): string =>
  text.replace(/\d(?:[ -]?\d){8,}[ -]?[xX]?/g, found => {
    const bare = found.replace(/[ -]/g, '')
    return bare.length > 12 ? maskIdNumber(bare) : maskPhone(bare)
  })
