import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { roles } from '../../domain/kernel/grants'
import { communityOf, isPlaceId } from '../../domain/kernel/ids'
import type { Check, Finding, Store } from './finding'

/** Ids of everybody there is, and of those whom nobody may act for any more. */
interface Known {
  there: ReadonlySet<string>
  closed: ReadonlySet<string>
}

export const personsIn = (store: Store): PersonRow[] =>
  // The store holds what the service people wrote.
  store('persons') as unknown as PersonRow[]

function wrongTie(row: PersonRow, { person, state, consent }: PersonRow['helps'][number], known: Known) {
  return [
    ...(person === row._id ? ['helps himself'] : []),
    // Who asked for somebody nobody knows waits like any other, under an id that is nobody’s.
    ...(known.there.has(person) || state === 'asked' ? [] : [`helps ${person}, who is not there`]),
    ...(known.closed.has(person) ? [`helps ${person}, who was deleted`] : []),
    ...(state === 'agreed' && !consent ? [`acts for ${person} and nobody recorded that he agreed`] : []),
  ]
}

function wrongTies(row: PersonRow, known: Known): string[] {
  const seen = new Set<string>()
  return row.helps.flatMap(help => {
    const again = seen.has(help.person)
    seen.add(help.person)
    return [...(again ? [`helps ${help.person} twice`] : []), ...wrongTie(row, help, known)]
  })
}

const wrongGrants = ({ grants }: PersonRow) =>
  grants
    .filter(({ role, scope }) => !roles.includes(role) || !isPlaceId(scope))
    .map(({ role, scope }) => `has the role ${role} in ${scope}, which does not exist`)

const wrongPlace = ({ home, community }: PersonRow) =>
  community === communityOf(home) ? [] : [`lives in ${home} and is listed in ${community ?? 'no community'}`]

/** Ties to elders, grants, places and accounts fit together: nobody acts for somebody who is not there or never agreed. */
export const checkPeople: Check = store => {
  const rows = personsIn(store)
  const known = {
    there: new Set(rows.map(({ _id }) => _id)),
    closed: new Set(rows.filter(({ closed }) => closed !== undefined).map(({ _id }) => _id)),
  }
  return rows.flatMap(row =>
    [...wrongTies(row, known), ...wrongGrants(row), ...wrongPlace(row)].map((says): Finding => ({
      invariant: 'people',
      row: `persons/${row._id}`,
      says,
    })),
  )
}
