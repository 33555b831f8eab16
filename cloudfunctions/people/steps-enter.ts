import type { PersonId } from '../../domain/kernel/ids'
import { refuse, type Refusal } from '../../domain/kernel/refusal'
import type { Ask } from '../kit/admit'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { deedRow, printOf, settleDeed, wishPrint, type Deed } from './steps-amend'

type Entering = { ask: Pick<Ask<unknown>, 'key' | 'now' | 'caller' | 'via' | 'input'>; deed: Deed }
type Reused = Refusal<'request.key-reused'>

/** The id of a record, from what makes it this one: a number, or the wish that enters it. */
export const idFrom = (seed: string, { vault }: Pick<People, 'vault'>): PersonId =>
  `p${vault.tag(seed, 'person').slice(0, 16)}`

/** Whether this wish entered the record of an id before, or the id is free, or another’s. */
export async function enteredBefore(
  { store, vault }: Pick<People, 'store' | 'vault'>,
  id: PersonId,
  { ask, deed }: Entering,
): Promise<'yes' | 'free' | 'taken' | Reused> {
  const there = await store.person(id)
  if (!there) return 'free'
  const print = wishPrint(vault, deed, id, ask)
  const row = deedRow(id, ask, deed, print)
  const known = await printOf(store, there, row, ask.key)
  if (known === undefined) return 'taken'
  if (known !== print) return refuse('request.key-reused')
  await settleDeed({ store }, row, ask.now)
  return 'yes'
}

/**
 * Adds a record with a row of who entered it: first the row that names the intent, then the record with its key, then what
 * follows from it, at last the row is marked as done; `taken` when somebody else was quicker under this id.
 */
export async function enter(
  people: Pick<People, 'store' | 'vault'>,
  person: PersonRow,
  { ask, deed }: Entering,
): Promise<'entered' | 'taken' | Reused> {
  const { store, vault } = people
  const print = wishPrint(vault, deed, person._id, ask)
  const row = deedRow(person._id, ask, deed, print)
  await store.putDeed(row)
  const written = { ...person, revision: 1, wishes: [`${ask.key}/${print}`] }
  if ((await store.addPerson(written)) === 'added') {
    await settleDeed({ store }, row, ask.now)
    return 'entered'
  }
  const before = await enteredBefore(people, person._id, { ask, deed })
  if (before === 'yes') return 'entered'
  return typeof before === 'string' ? 'taken' : before
}
