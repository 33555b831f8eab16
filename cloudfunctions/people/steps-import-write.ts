import { findKnown, whatChanges } from '../../domain/people/rules-import'
import type { Placed } from '../../domain/people/rules-placing'
import type { Vault } from '../kit/crypto'
import { atMost } from '../kit/at-most'
import type { Change } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { householdOf, type Step } from './steps-import-plan'
import { openFacts, sealFacts } from './steps-facts'

const AT_ONCE = 16
const idFrom = (seed: string, vault: Vault) => `p${vault.tag(seed, 'person').slice(0, 16)}`

/** Writes only the fields that changed, so account, grants, helps and what the roster does not have stay. */
async function writeChange({ store, vault }: People, { id, facts }: Extract<Step, { does: 'changed' }>) {
  const fields = Object.entries(sealFacts(id, facts, vault))
  const change: Change = Object.fromEntries(fields.map(([field, set]) => [field, { set }]))
  if (fields.length > 0) await store.changePerson(id, {}, change)
}

/**
 * Adds a person under the id that follows from his number, or from his name and door. Is the id taken, it was he, written
 * by an import that was cut off or runs beside this one; or a namesake who moved away, and then the next id is tried.
 */
async function writeFresh(
  people: People,
  step: Extract<Step, { does: 'fresh' }>,
  attempt = 1,
): Promise<void> {
  const { store, vault } = people
  const { who, facts, seed } = step
  const _id = idFrom(attempt === 1 ? seed : `${seed}|${attempt}`, vault)
  const { name, home } = who
  const row: PersonRow = { ...sealFacts(_id, facts, vault), _id, name, home, grants: [], helps: [] }
  if ((await store.addPerson(row)) === 'added') return
  const there = await store.person(_id)
  if (there && findKnown([there])(who))
    return writeChange(people, {
      does: 'changed',
      id: _id,
      facts: whatChanges(openFacts(there, vault), facts),
    })
  return writeFresh(people, step, attempt + 1)
}

/** Writes what was planned; safe to repeat at any point. */
export async function writePersons(people: People, steps: readonly Step[]): Promise<void> {
  const limited = atMost(AT_ONCE)
  const write = async (step: Step) => {
    if (step.does === 'fresh') await writeFresh(people, step)
    if (step.does === 'changed') await writeChange(people, step)
  }
  await Promise.all(steps.map(step => limited(() => write(step))))
}

/** Adds the households that are not there yet. */
export async function writeHouseholds({ store, vault }: People, placed: readonly Placed[]): Promise<void> {
  const households = new Map(placed.map(one => householdOf(one, vault)).map(row => [row._id, row]))
  const known = new Set((await store.households([...households.keys()])).map(({ _id }) => _id))
  const missing = [...households.values()].filter(({ _id }) => !known.has(_id))
  const limited = atMost(AT_ONCE)
  await Promise.all(missing.map(row => limited(() => store.addHousehold(row))))
}
