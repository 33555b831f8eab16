import { purposes } from '../../domain/kernel/consents'
import type { PersonId } from '../../domain/kernel/ids'
import { goesBy, idsOf, type Person } from '../../domain/kernel/person'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import type { DeedRow } from './store-rows'

/** The stored record of a person whom the door has let us see. */
export async function rowOf({ store }: Pick<People, 'store'>, id: PersonId): Promise<PersonRow> {
  const row = await store.person(id)
  if (!row) throw new Error('the door let a person in whose record is not there')
  return row
}

/** The names of some persons, read in pages; of who is not there any more an empty one, of the platform 系统. */
export async function namesOf(
  { directory }: Pick<People, 'directory'>,
  ids: readonly PersonId[],
): Promise<(id: PersonId) => string> {
  const wanted = [...new Set(ids)].filter(id => id !== 'platform')
  const known = wanted.length > 0 ? await directory.several(wanted) : []
  return id => (id === 'platform' ? '系统' : (known.find(one => goesBy(one, id))?.name ?? ''))
}

/** Who may act for somebody or asks to. */
export async function helpersNamed({ store }: Pick<People, 'store'>, elder: Person) {
  const rows = await store.helpersOf(idsOf(elder))
  return rows
    .filter(({ mergedInto, closed }) => mergedInto === undefined && closed === undefined)
    .flatMap(({ _id: id, name, helps }) =>
      helps
        .filter(({ person }) => goesBy(elder, person))
        .slice(0, 1)
        .map(({ call, state, since }) => ({ id, name, call, agreed: state === 'agreed', since })),
    )
}

/** The consents of a record in the order of the purposes, each with the name of who wrote it down. */
export async function marksNamed(people: Pick<People, 'directory'>, { consents = {} }: PersonRow) {
  const marks = purposes.flatMap(purpose => {
    const mark = consents[purpose]
    return mark ? [{ purpose, ...mark }] : []
  })
  const nameOf = await namesOf(
    people,
    marks.map(({ by }) => by),
  )
  return marks.map(mark => ({ ...mark, by: nameOf(mark.by) }))
}

/** What was done to a person and what others did that concerns him, newest first; what is still under way is not yet done. */
export async function deedsFor({ store }: Pick<People, 'store'>, person: Person): Promise<DeedRow[]> {
  const reads = idsOf(person).flatMap(id => [store.deedsOf(id), store.deedsAbout(id)])
  const rows = (await Promise.all(reads)).flat().filter(({ meant }) => meant === undefined)
  return [...new Map(rows.map(row => [row._id, row])).values()].sort((a, b) => b.at - a.at)
}
