import { isRefusal } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import { pairId } from '../../domain/people/rules-twins'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { amend } from './steps-amend'
import {
  adoptBookings,
  closeMerge,
  leaveBoth,
  runMerge,
  SURELY_OVER,
  takeBoth,
  wereOf,
  wishOf,
} from './steps-merge'
import { dropParted, keepParted, type Was } from './steps-merge-plan'
import type { MergeRow } from './store-rows'

type Weres = { keepWas: Was; dropWas: Was }

/** Makes an account of the parted record its own again, if it went over and is still there, or was freed. */
async function holdAgain(people: People, merge: MergeRow, { keepWas, dropWas }: Weres): Promise<boolean> {
  const { store } = people
  const { keep, drop } = merge
  const account = dropWas.before.account ?? ''
  if (keepWas.after.account !== account) {
    await store.holdAccount({ _id: account, person: drop, at: merge.undone?.at ?? merge.at })
    return true
  }
  // Untied since then it stays untied.
  if ((await store.person(keep))?.account !== account) return false
  await store.passAccount(account, { from: keep, to: drop })
  return true
}

/** The account that the parted record had, where it is its own again. */
async function accountBack(people: People, merge: MergeRow, weres: Weres): Promise<string | undefined> {
  const { account } = weres.dropWas.before
  if (account === null || !(await holdAgain(people, merge, weres))) return undefined
  const holder = await people.store.account(account)
  // Accounts that were tied before there were such rows have none.
  return holder === undefined || holder.person === merge.drop ? account : undefined
}

async function partDrop(people: People, merge: MergeRow, weres: Weres): Promise<void> {
  const account = await accountBack(people, merge, weres)
  const deed = {
    did: 'unmerged' as const,
    channel: 'counter',
    about: { id: merge.keep, name: merge.name },
  }
  const ask = await wishOf(people, merge, true)
  const plan = async (row: PersonRow) => ({
    change: await dropParted(people, row, { was: weres.dropWas, account }),
    then: true,
  })
  const done = await amend(people, merge.drop, { ask, deed, again: true }, plan)
  if (isRefusal(done)) throw new Error(`the undoing of ${merge._id} met another wish under its key`)
}

async function partKeep(people: People, merge: MergeRow, weres: Weres): Promise<void> {
  const { store } = people
  const deed = {
    did: 'unmerged' as const,
    channel: 'counter',
    about: { id: merge.drop, name: (await store.person(merge.drop))?.name ?? merge.name },
  }
  const ask = await wishOf(people, merge, true)
  const plan = async (row: PersonRow) => ({
    change: await keepParted(people, row, weres.keepWas),
    then: true,
  })
  const done = await amend(people, merge.keep, { ask, deed, again: true }, plan)
  if (isRefusal(done)) throw new Error(`the undoing of ${merge._id} met another wish under its key`)
}

/**
 * Parts what a merge made one: the record that went is as it was, the other too but for what was changed on it since, and
 * bookings that went over and are still there go back. Every step may be repeated.
 */
export async function runUnmerge(
  people: People,
  merge: MergeRow,
): Promise<'done' | 'off' | { busy: string }> {
  const { store } = people
  const { _id } = merge
  const other = await takeBoth(people, merge)
  if (other !== undefined) {
    await leaveBoth(people, merge)
    return { busy: other }
  }
  if (await isBuiltUpon(people, merge)) {
    await store.changeMerge(_id, { state: 'unmerging' }, { state: { set: 'merged' }, undone: { drop: true } })
    await closeMerge(people, merge)
    return 'off'
  }
  await part(people, merge)
  await store.changeMerge(_id, { state: 'unmerging' }, { state: { set: 'unmerged' } })
  return closeMerge(people, merge)
}

/** Whether the record that stayed became part of another since, or was deleted: then that comes first. */
async function isBuiltUpon({ store }: People, { keep }: MergeRow): Promise<boolean> {
  const row = await store.person(keep)
  return row === undefined || row.mergedInto !== undefined || row.closed !== undefined
}

/** The records, what leads to them, and the bookings. */
async function part(people: People, merge: MergeRow): Promise<void> {
  const { store } = people
  const { _id, keep, drop, communities, moved } = merge
  const weres = await wereOf(people, merge)
  await partDrop(people, merge, weres)
  await partKeep(people, merge, weres)
  for (const id of weres.dropWas.before.aka)
    await store.changePerson(id, { mergedInto: keep }, { mergedInto: { set: drop } })
  if (moved.length > 0)
    await adoptBookings(people, { from: keep, to: drop, only: moved }, { communities, key: `un${_id}` })
  await store.changeTwin(pairId(keep, drop), {}, { state: { set: 'open' } })
}

function once(people: People, row: MergeRow) {
  if (row.state === 'merging') return runMerge(people, row)
  return row.state === 'unmerging' ? runUnmerge(people, row) : closeMerge(people, row)
}

/** Runs a merge or its undoing to its end, and first whatever has one of its records. */
export async function runToEnd(people: People, merge: MergeRow): Promise<MergeRow | 'off'> {
  for (let turn = 0; turn < 4; turn++) {
    const row = await people.store.mergeRow(merge._id)
    if (row?.meant === undefined) return row ?? 'off'
    const end = await once(people, row)
    if (end === 'off') return 'off'
    if (end !== 'done' && 'busy' in end) await finishOther(people, merge, end.busy)
  }
  throw new Error(`${merge._id} found its records busy again and again`)
}

/** Ends what has one of the records; a mark that belongs to nothing any more is taken off. */
async function finishOther(people: People, { keep, drop }: MergeRow, id: string): Promise<void> {
  const other = await people.store.mergeRow(id)
  if (other?.meant !== undefined) await once(people, other)
  else for (const person of [keep, drop]) await people.store.leaveMerge(person, id)
}

/** Finishes merges and undoings that were cut short a minute ago. */
export async function finishMerges(
  people: People,
  now: Instant,
): Promise<{ looked: number; finished: number }> {
  const cut = await people.store.mergesMeantBefore(now - SURELY_OVER)
  for (const merge of cut) await runToEnd(people, merge)
  return { looked: cut.length, finished: cut.length }
}
