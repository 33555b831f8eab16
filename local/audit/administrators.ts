import type { RegisterRow } from '../../cloudfunctions/people/store-rows'
import { officesOf } from '../../domain/people/rules-trust'
import type { Check, Finding } from './finding'
import { personsIn } from './people'

const wrong = (row: string, says: string): Finding => ({ invariant: 'people', row, says })

/** The register of administrators names nobody who is none, so that its last one is never let go; and there is one. */
export const checkAdministrators: Check = store => {
  // The store holds what the service people wrote.
  const [register] = store('administrators') as unknown as RegisterRow[]
  const offices = new Map(
    personsIn(store)
      .filter(({ closed, mergedInto }) => closed === undefined && mergedInto === undefined)
      .map(({ _id, grants }) => [_id, officesOf(grants)]),
  )
  const holders = Object.entries(register?.holders ?? {})
  const none = holders.flatMap(([id, places]) =>
    places
      .filter(place => !offices.get(id)?.includes(place))
      .map(place =>
        wrong('administrators/register', `names ${id} in ${place}, who is no administrator there`),
      ),
  )
  const exist = [...offices.values()].some(places => places.length > 0)
  const isEmpty = exist && register !== undefined && holders.length === 0
  return [
    ...none,
    ...(isEmpty ? [wrong('administrators/register', 'names nobody, though there are some')] : []),
  ]
}
