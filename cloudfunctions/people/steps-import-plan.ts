import type { PlaceId } from '../../domain/kernel/ids'
import type { PersonDraft } from '../../domain/people/roster-draft'
import {
  doorLine,
  findKnown,
  statedBy,
  whatChanges,
  type KnownPerson,
  type RosterFacts,
} from '../../domain/people/rules-import'
import type { Placed } from '../../domain/people/rules-placing'
import type { Vault } from '../kit/crypto'
import type { PersonRow } from '../kit/person-row'
import type { HouseholdRow } from './store-rows'
import { idTagOf, openFacts } from './steps-facts'
import type { PeopleStore } from './store'

/** What an import would do to one person: a new one, changed fields, or nothing. */
export type Step =
  | { does: 'fresh'; who: KnownPerson; facts: RosterFacts; seed: string }
  | { does: 'changed'; id: string; facts: RosterFacts }
  | { does: 'unchanged' }

const whoIs = ({ draft, home }: Placed, vault: Vault): KnownPerson => ({
  name: draft.name,
  home,
  door: doorLine(draft),
  ...(draft.idNumber !== undefined && { idTag: idTagOf(draft.idNumber, vault) }),
})

/** The household a person belongs to; its id follows from the door and the head, so the same roster names the same one. */
export function householdOf({ draft, home }: Placed, vault: Vault): HouseholdRow {
  const { headOfHousehold: head } = draft
  const door = doorLine(draft)
  const tag = vault.tag([home, door, head ?? ''].join('|'), 'household')
  return { _id: `h${tag.slice(0, 16)}`, home, door, ...(head !== undefined && { head }) }
}

const seedOf = ({ name, idNumber }: PersonDraft, who: KnownPerson) =>
  idNumber ?? [name, who.home, who.door].join('|')

/** Everybody a roster may speak of: by ID number, and whoever lives behind the doors it names. */
export async function knownPersons(
  store: PeopleStore,
  placed: readonly Placed[],
  vault: Vault,
): Promise<PersonRow[]> {
  const tags = placed.flatMap(one => whoIs(one, vault).idTag ?? [])
  const homes = new Map<PlaceId, string[]>()
  for (const { draft, home } of placed) homes.set(home, [...(homes.get(home) ?? []), doorLine(draft)])
  const found = await Promise.all([
    store.personsByIdTag(tags),
    ...[...homes].map(([home, doors]) => store.personsByDoor(home, doors)),
  ])
  return [...new Map(found.flat().map(row => [row._id, row])).values()]
}

/** What the roster would do to each of its persons. */
export function planPersons(placed: readonly Placed[], known: readonly PersonRow[], vault: Vault): Step[] {
  const find = findKnown(known)
  return placed.map(one => {
    const who = whoIs(one, vault)
    const facts = statedBy(one.draft, { home: one.home, household: householdOf(one, vault)._id })
    const row = find(who)
    if (!row) return { does: 'fresh', who, facts, seed: seedOf(one.draft, who) }
    const changes = whatChanges(openFacts(row, vault), facts)
    return Object.keys(changes).length === 0
      ? { does: 'unchanged' }
      : { does: 'changed', id: row._id, facts: changes }
  })
}
