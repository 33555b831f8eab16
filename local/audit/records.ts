import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { personalIn } from '../../cloudfunctions/people/steps-strip'
import type { DeedRow } from '../../cloudfunctions/people/store-rows'
import type { Instant } from '../../domain/kernel/time'
import type { Check, Finding } from './finding'
import { personsIn } from './people'

const DAY = 86_400_000

const wrong = (row: string, says: string): Finding => ({ invariant: 'people', row, says })

/** A record that became part of another is nobody's any more and leads to one that is there. */
function wrongMerge(row: PersonRow, there: ReadonlyMap<string, PersonRow>): string[] {
  if (row.mergedInto === undefined) return []
  const target = there.get(row.mergedInto)
  const still = (['account', 'finds', 'sound'] as const).filter(field => row[field] !== undefined)
  return [
    ...still.map(field => `became part of ${row.mergedInto} and still has ${field}`),
    ...(target ? [] : [`became part of ${row.mergedInto}, who is not there`]),
    ...(target && !target.aka?.includes(row._id) ? [`is not known to ${row.mergedInto}`] : []),
    ...(target?.mergedInto === undefined ? [] : [`leads to ${target._id}, who became part of another`]),
  ]
}

const wrongClosed = (row: PersonRow): string[] =>
  row.closed === undefined ? [] : personalIn(row).map(field => `was deleted and still has ${field}`)

const wrongClosing = ({ closing, closingDue }: PersonRow): string[] =>
  closing === undefined || closing.due === closingDue ? [] : ['is to be deleted and will not be looked for']

/** Records that went, by merging or by deletion, hold nothing that should have gone with them. */
export const checkGone: Check = store => {
  const rows = personsIn(store)
  const there = new Map(rows.map(row => [row._id, row]))
  return rows.flatMap(row =>
    [...wrongMerge(row, there), ...wrongClosed(row), ...wrongClosing(row)].map(says =>
      wrong(`persons/${row._id}`, says),
    ),
  )
}

/** What was meant is known to be done, or never happened, within a day: the clock sees to it every few minutes. */
export const checkDeeds =
  (now: Instant): Check =>
  store =>
    // The store holds what the service people wrote.
    (store('deeds') as unknown as DeedRow[])
      .filter(({ meant }) => meant !== undefined && meant < now - DAY)
      .map(({ _id }) => wrong(`deeds/${_id}`, 'is meant since more than a day and nobody finished it'))
