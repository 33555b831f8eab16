import { communityOf } from '../../domain/kernel/ids'
import type { Change } from '../kit/database'
import type { PersonRow } from '../kit/person-row'

/** The name of somebody who was deleted, wherever a name must stand. */
export const GONE = '已注销'
/** The name of a record that became part of another, once that cannot be undone any more. */
export const MERGED = '已并入'

/** What is nobody's: ids, counts, and where bills belong. Whatever else a record holds is personal, also what comes later. */
const KEPT: ReadonlySet<string> = new Set([
  '_id',
  'name',
  'home',
  'community',
  'grants',
  'helps',
  'closed',
  'closingDue',
  'mergedInto',
  'aka',
  'revision',
  'sealedWith',
])

/** The fields that are still somebody's, on a record that should hold none. */
export const personalIn = (row: PersonRow): string[] => [
  ...Object.keys(row).filter(field => !KEPT.has(field)),
  ...(['grants', 'helps'] as const).filter(field => row[field].length > 0),
  ...([GONE, MERGED].includes(row.name) ? [] : ['name']),
  ...(row.home.includes('.') ? ['home'] : []),
]

/** Takes everything personal off a record, in one write. */
export const stripped = (row: PersonRow, name: string): Change => ({
  ...Object.fromEntries(
    Object.keys(row).flatMap(field => (KEPT.has(field) ? [] : [[field, { drop: true }]])),
  ),
  name: { set: name },
  home: { set: communityOf(row.home) ?? row.home },
  grants: { set: [] },
  helps: { set: [] },
  revision: { inc: 1 },
})
