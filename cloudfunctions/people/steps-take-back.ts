import { isRefusal } from '../../domain/kernel/refusal'
import { undoState } from '../../domain/people/rules-undo'
import type { Ask } from '../kit/admit'
import { dataOf } from '../kit/ask-function'
import { atMost } from '../kit/at-most'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { amend } from './steps-amend'
import { changeWith, openTrace, valuesIn } from './steps-change'
import { isSettled } from './steps-import-plan'
import type { DeedRow } from './store-rows'

/** So many of each kind are looked at in one call. */
const STEP = 100
const AT_ONCE = 16

/** How far one call came with one kind; `more` when there may be others. */
export interface Taken {
  gone: number
  kept: number
  more: boolean
}
type Wish = Pick<Ask<unknown>, 'key' | 'now' | 'caller' | 'via'>

async function each<T>(all: readonly T[], work: (one: T) => Promise<boolean>): Promise<Taken> {
  const limited = atMost(AT_ONCE)
  const outcomes = await Promise.all(all.map(one => limited(() => work(one))))
  const gone = outcomes.filter(Boolean).length
  return { gone, kept: all.length - gone, more: all.length === STEP }
}

/** As an import leaves a newcomer: nobody changed him, he is nobody's helper, has no account and no duties. */
const isAsImported = ({ revision, account, helps, grants, aka }: PersonRow) =>
  revision === undefined && account === undefined && helps.length + grants.length + (aka?.length ?? 0) === 0

/** Whether the canteens know of him: a booking of the last month or ahead, a meal that was served. */
async function isGuest({ askFunction }: People, personId: string): Promise<boolean> {
  const kept = dataOf(await askFunction('meals', { action: 'kept', input: { personId } }))
  const rows = typeof kept === 'object' && kept !== null && 'rows' in kept ? kept.rows : undefined
  return !Array.isArray(rows) || rows.length > 0
}

/** A pair of which one is gone is nothing to decide any more. */
async function forgetSuspicions({ store }: People, run: string, gone: ReadonlySet<string>): Promise<void> {
  if (gone.size === 0) return
  const pairs = await store.twinsIn(run.slice(0, run.indexOf(':')))
  const idle = pairs.filter(({ a, b }) => gone.has(a) || gone.has(b))
  const limited = atMost(AT_ONCE)
  await Promise.all(idle.map(({ _id }) => limited(() => store.removeTwin(_id))))
}

/**
 * Takes newcomers of a run out again: only who is as the import left him, whom nobody helps and of whom the canteens know
 * nothing. Everybody else stays and belongs to the run no more.
 */
export async function takeOutNewcomers(people: People, run: string): Promise<Taken> {
  const { store } = people
  const rows = await store.personsOfRun(run, STEP)
  const helped = await store.helpedAmong(rows.map(({ _id }) => _id))
  const gone = new Set<string>()
  const taken = await each(rows, async row => {
    const { _id } = row
    const unused = isAsImported(row) && !helped.has(_id) && !(await isGuest(people, _id))
    const asRead = { run, revision: { missing: true }, account: { missing: true } } as const
    if (unused && (await store.removePerson(_id, asRead))) {
      gone.add(_id)
      return true
    }
    await store.changePerson(_id, { run }, { run: { drop: true } })
    return false
  })
  await forgetSuspicions(people, run, gone)
  return taken
}

/** Puts the values back that an import changed, if they are still as it left them; false when they are not. */
async function putBack(people: People, ask: Wish, deed: DeedRow): Promise<boolean> {
  const { undo, person } = deed
  if (undo === undefined) return false
  const key = `back-${people.vault.tag(deed._id, 'take back').slice(0, 20)}`
  const wish = { ...ask, key, input: { undoes: deed._id } }
  const undone = { did: 'undone' as const, channel: 'counter', what: deed.what }
  const done = await amend(people, person, { ask: wish, deed: undone, again: true }, async row => {
    if (isSettled(row)) return { answer: false }
    const trace = openTrace(people.vault, person, undo)
    const state = undoState(valuesIn(row, people.vault), trace)
    if (isRefusal(state)) return { answer: false }
    return state === 'done'
      ? { answer: true }
      : { change: await changeWith(people, row, trace.before), then: true }
  })
  return done === true
}

/** Puts back what a run changed of persons who were known before. */
export async function putBackChanges(people: People, ask: Wish, run: string): Promise<Taken> {
  const { store } = people
  return each(await store.deedsOfRun(run, STEP), async deed => {
    const restored = await putBack(people, ask, deed)
    const { now } = ask
    await store.changeDeed(deed._id, {}, { run: { drop: true }, ...(restored && { undone: { set: now } }) })
    return restored
  })
}

/** Removes the households that a run made and in which nobody lives any more. */
export async function removeEmptyHouseholds({ store }: People, run: string): Promise<Taken> {
  return each(await store.householdsOfRun(run, STEP), async ({ _id }) => {
    if (!(await store.isLivedIn(_id)) && (await store.removeHousehold(_id, { run }))) return true
    await store.changeHousehold(_id, { run: { drop: true } })
    return false
  })
}
