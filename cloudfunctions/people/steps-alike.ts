import { communityOf, type PersonId } from '../../domain/kernel/ids'
import { doorName } from '../../domain/people/rules-address'
import { whySuspect, type Suspicion, type Twin } from '../../domain/people/rules-twins'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'

const MOST_ALIKE = 20

/** A record that may be of the same person as one that is being entered, and by what it seems so. */
export interface Alike {
  row: PersonRow
  why: Suspicion
}

/** What of a stored record is compared. */
export const twinOf = (row: PersonRow): Twin => ({
  id: row._id,
  name: row.name,
  sound: row.sound ?? '',
  idTag: row.idTag,
  phoneTag: row.phoneTag,
  home: row.home,
  door: row.door,
  born: row.born,
  sex: row.sex,
})

async function candidates({ store }: Pick<People, 'store'>, { idTag, phoneTag, home, door }: PersonRow) {
  const community = communityOf(home)
  const found = await Promise.all([
    idTag === undefined ? [] : store.personsNumbered('idTag', idTag, MOST_ALIKE),
    phoneTag === undefined
      ? []
      : store.personsNumbered('phoneTag', phoneTag, MOST_ALIKE, community ? { community } : undefined),
    door === undefined ? [] : store.personsByDoor(home, [door, doorName(door)]),
  ])
  return new Map<PersonId, PersonRow>(found.flat().map(row => [row._id, row]))
}

/** The live records that may be of the person of this one: by ID number everywhere, by phone and door where he lives. */
export async function alikeTo(people: Pick<People, 'store'>, fresh: PersonRow): Promise<Alike[]> {
  const rows = [...(await candidates(people, fresh)).values()]
  return rows
    .filter(({ closed, mergedInto }) => closed === undefined && mergedInto === undefined)
    .flatMap(row => {
      const why = whySuspect(twinOf(fresh), twinOf(row))
      return why ? [{ row, why }] : []
    })
}
