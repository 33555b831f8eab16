import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { roles } from '../../domain/kernel/grants'
import { isPlaceId } from '../../domain/kernel/ids'
import type { Check, Finding } from './finding'

function wrongTies(row: PersonRow, isThere: (id: string) => boolean): string[] {
  const seen = new Set<string>()
  return row.helps.flatMap(({ person, state, consent }) => {
    const again = seen.has(person)
    seen.add(person)
    return [
      ...(again ? [`helps ${person} twice`] : []),
      ...(person === row._id ? ['helps himself'] : []),
      ...(isThere(person) ? [] : [`helps ${person}, who is not there`]),
      ...(state === 'agreed' && !consent ? [`acts for ${person} and nobody recorded that he agreed`] : []),
    ]
  })
}

const wrongGrants = ({ grants }: PersonRow) =>
  grants
    .filter(({ role, scope }) => !roles.includes(role) || !isPlaceId(scope))
    .map(({ role, scope }) => `has the role ${role} in ${scope}, which does not exist`)

/** Ties to elders, grants and accounts fit together: nobody acts for somebody who is not there or never agreed. */
export const checkPeople: Check = store => {
  // The store holds what the service people wrote.
  const rows = store('persons') as unknown as PersonRow[]
  const ids = new Set(rows.map(({ _id }) => _id))
  const accounts = new Map<string, string>()
  const doubled = rows.flatMap(({ _id, account }): Finding[] => {
    if (account === undefined) return []
    const other = accounts.get(account)
    accounts.set(account, _id)
    return other === undefined
      ? []
      : [{ invariant: 'people', row: `persons/${_id}`, says: `has the same account as ${other}` }]
  })
  const wrong = rows.flatMap(row =>
    [...wrongTies(row, id => ids.has(id)), ...wrongGrants(row)].map(says => ({
      invariant: 'people',
      row: `persons/${row._id}`,
      says,
    })),
  )
  return [...doubled, ...wrong]
}
