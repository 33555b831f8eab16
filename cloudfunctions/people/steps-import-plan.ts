import type { PlaceId } from '../../domain/kernel/ids'
import type { Consents } from '../../domain/kernel/consents'
import type { PersonDraft } from '../../domain/people/roster-draft'
import {
  doorLine,
  findKnown,
  statedBy,
  whatChanges,
  type KnownPerson,
} from '../../domain/people/rules-import'
import type { Placed } from '../../domain/people/rules-placing'
import { signed } from '../../domain/people/rules-signed'
import { traceOf, valuesOf, type Trace } from '../../domain/people/rules-undo'
import type { Vault } from '../kit/crypto'
import type { PersonRow } from '../kit/person-row'
import { valuesIn, wholeFacts } from './steps-change'
import { idTagOf } from './steps-facts'
import type { WholeFacts } from './steps-record'
import type { HouseholdRow } from './store-rows'
import type { PeopleStore } from './store'

/** The consent form of this roster: who wrote it down and when; absent when nobody said that it was signed. */
export type Form = Parameters<typeof signed>[1] | undefined

/** What an import would do to one person: a new one, changed fields, or nothing. */
export type Step =
  | { does: 'fresh'; who: KnownPerson; placed: Placed; seed: string }
  | { does: 'changed'; id: string; placed: Placed }
  | { does: 'unchanged'; row: PersonRow }

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

/** What a row of a roster says of a person, his name and home at least. */
export const factsOf = (placed: Placed, vault: Vault): WholeFacts => ({
  ...statedBy(placed.draft, { home: placed.home, household: householdOf(placed, vault)._id }),
  name: placed.draft.name,
  home: placed.home,
})

/** Everybody a roster may speak of: by ID number, and whoever lives behind the doors it names. */
export async function knownPersons(
  store: PeopleStore,
  placed: readonly Placed[],
  vault: Vault,
): Promise<PersonRow[]> {
  const tags = placed.flatMap(one => whoIs(one, vault).idTag ?? [])
  const homes = new Map<PlaceId, string[]>()
  for (const { draft, home } of placed) {
    const doors = homes.get(home)
    if (doors) doors.push(doorLine(draft))
    else homes.set(home, [doorLine(draft)])
  }
  const found = await Promise.all([
    store.personsByIdTag(tags),
    ...[...homes].map(([home, doors]) => store.personsByDoor(home, doors)),
  ])
  return [...new Map(found.flat().map(row => [row._id, row])).values()]
}

/** Records that a roster does not touch: of somebody who died, asked to be deleted, or became part of another record. */
export const isSettled = ({ died, closing, closed, mergedInto }: PersonRow) =>
  died !== undefined || closing !== undefined || closed !== undefined || mergedInto !== undefined

/** What a row of the roster makes of a stored person; undefined when it says nothing new. */
export function after(
  row: PersonRow,
  placed: Placed,
  { vault, form }: { vault: Vault; form: Form },
): { facts: WholeFacts; consents: Consents | undefined; trace: Trace } | undefined {
  if (isSettled(row)) return undefined
  const known = wholeFacts(row, vault)
  const facts = { ...known, ...whatChanges(known, factsOf(placed, vault)) }
  const consents = form && signed(row.consents, form)
  const trace = traceOf(valuesIn(row, vault), valuesOf(facts, consents ?? row.consents))
  return trace && { facts, consents, trace }
}

/** What the roster would do to each of its persons. */
export function planPersons(
  placed: readonly Placed[],
  known: readonly PersonRow[],
  about: { vault: Vault; form: Form },
): Step[] {
  const find = findKnown(known)
  return placed.map(one => {
    const who = whoIs(one, about.vault)
    const row = find(who)
    if (!row) return { does: 'fresh', who, placed: one, seed: seedOf(one.draft, who) }
    return after(row, one, about) ? { does: 'changed', id: row._id, placed: one } : { does: 'unchanged', row }
  })
}
