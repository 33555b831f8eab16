import { findKnown } from '../../domain/people/rules-import'
import type { Placed } from '../../domain/people/rules-placing'
import { signed } from '../../domain/people/rules-signed'
import type { Ask } from '../kit/admit'
import { atMost } from '../kit/at-most'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { amend } from './steps-amend'
import { changeTo, sealTrace } from './steps-change'
import { after, factsOf, householdOf, type Form, type Step } from './steps-import-plan'
import { recordFields } from './steps-record'
import type { CommunityRow, HouseholdRow } from './store-rows'

const AT_ONCE = 16
const AT_LEAST = 'unchanged'
type Fresh = Extract<Step, { does: 'fresh' }>

/** What all persons of one portion have in common. */
export interface Writing {
  people: People
  ask: Pick<Ask<unknown>, 'key' | 'now' | 'caller' | 'via'>
  community: CommunityRow | undefined
  form: Form
  /** The id of the run, left on whatever it adds and changes. */
  run: string
}

/** The same people, with the community at hand instead of read anew for each of them. */
const withCommunity = ({ people, community }: Writing): Pick<People, 'store' | 'vault'> => ({
  vault: people.vault,
  store: { ...people.store, community: () => Promise.resolve(community) },
})

/** Changes what the roster says, so account, grants, helps and what it does not say stay; former values stay beside the deed. */
async function writeChange(writing: Writing, id: string, placed: Placed): Promise<void> {
  const { people, ask, form, run } = writing
  const { vault } = people
  const wish = { ...ask, input: { run } }
  const deed = { did: 'imported' as const, channel: 'paper', run }
  await amend(withCommunity(writing), id, { ask: wish, deed, again: AT_LEAST }, async row => {
    const wanted = after(row, placed, { vault, form })
    if (!wanted) return { answer: AT_LEAST }
    const { facts, consents, trace } = wanted
    const change = await changeTo(withCommunity(writing), row, facts)
    return {
      change: { ...change, ...(consents && { consents: { set: consents } }) },
      then: AT_LEAST,
      undo: sealTrace(vault, id, trace),
    }
  })
}

const idFrom = (seed: string, { vault }: People) => `p${vault.tag(seed, 'person').slice(0, 16)}`

async function rowOf(
  { people, community, form, run }: Writing,
  step: Fresh,
  seed: string,
): Promise<PersonRow> {
  const _id = idFrom(seed, people)
  const facts = factsOf(step.placed, people.vault)
  const building = community?.buildings.find(({ id }) => id === facts.home)?.name
  const consents = form && signed(undefined, form)
  const { name, home } = facts
  return {
    ...(await recordFields(_id, facts, building, people.vault)),
    ...{ _id, name, home, kind: 'elder', run, grants: [], helps: [] },
    ...(consents && { consents }),
  }
}

/**
 * Adds a person under the id that follows from his number, or from his name and door. Is the id taken, it was he, written
 * by an import that was cut off or runs beside this one; or a namesake who moved away, and then the next id is tried.
 */
async function writeFresh(writing: Writing, step: Fresh, attempt = 1): Promise<void> {
  const { people } = writing
  const row = await rowOf(writing, step, attempt === 1 ? step.seed : `${step.seed}|${attempt}`)
  if ((await people.store.addPerson(row)) === 'added') return
  const there = await people.store.person(row._id)
  if (there && findKnown([there])(step.who)) return writeChange(writing, row._id, step.placed)
  return writeFresh(writing, step, attempt + 1)
}

const isFresh = (step: Step): step is Fresh => step.does === 'fresh'

/** The newcomers of these steps as they would be stored. */
export const newcomers = (writing: Writing, steps: readonly Step[]): Promise<PersonRow[]> =>
  Promise.all(steps.filter(isFresh).map(step => rowOf(writing, step, step.seed)))

/** Adds the newcomers by the hundred; where an id was taken each of them is looked at. */
async function writeAllFresh(writing: Writing, steps: readonly Fresh[]): Promise<void> {
  const rows = await newcomers(writing, steps)
  const taken = new Set((await writing.people.store.addPersons(rows)).map(({ _id }) => _id))
  const limited = atMost(AT_ONCE)
  const again = steps.filter((_, at) => taken.has(rows[at]?._id ?? ''))
  await Promise.all(again.map(step => limited(() => writeFresh(writing, step))))
}

/** Writes what was planned; safe to repeat at any point. */
export async function writePersons(writing: Writing, steps: readonly Step[]): Promise<void> {
  await writeAllFresh(writing, steps.filter(isFresh))
  const limited = atMost(AT_ONCE)
  const changed = steps.flatMap(step => (step.does === 'changed' ? [step] : []))
  await Promise.all(changed.map(({ id, placed }) => limited(() => writeChange(writing, id, placed))))
}

/** The households of these persons, each once. */
export const householdsOf = ({ vault }: People, placed: readonly Placed[]): HouseholdRow[] => [
  ...new Map(placed.map(one => householdOf(one, vault)).map(row => [row._id, row])).values(),
]

/** Those that are not there yet. */
export async function missingHouseholds(
  { store }: People,
  households: readonly HouseholdRow[],
): Promise<HouseholdRow[]> {
  const known = new Set((await store.households(households.map(({ _id }) => _id))).map(({ _id }) => _id))
  return households.filter(({ _id }) => !known.has(_id))
}

/** Adds households; those that another import adds at the same time are added once. */
export async function writeHouseholds(
  { people, run }: Writing,
  missing: readonly HouseholdRow[],
): Promise<void> {
  const taken = await people.store.addHouseholds(missing.map(row => ({ ...row, run })))
  const limited = atMost(AT_ONCE)
  await Promise.all(taken.map(row => limited(() => people.store.addHousehold(row))))
}
