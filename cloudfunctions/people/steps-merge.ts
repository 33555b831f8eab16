import * as z from 'zod'
import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import { isRefusal } from '../../domain/kernel/refusal'
import { pairId } from '../../domain/people/rules-twins'
import { dataOf } from '../kit/ask-function'
import { sealerOf } from '../kit/crypto'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { amend } from './steps-amend'
import { dropMerged, keepMerged, openWas, sealWas, type Was } from './steps-merge-plan'
import { noteTwins } from './steps-twins'
import type { MergeRow } from './store-rows'

/** The services that keep bookings for a person; each moves them when asked to `adopt`. */
const HOLDERS = ['meals'] as const
const adopted = z.object({ moved: z.array(z.string()), left: z.array(z.string()) })

/** The wish of a merge as it stands on both records, the same however often it is finished. */
export async function wishOf({ directory }: Pick<People, 'directory'>, merge: MergeRow, undoes = false) {
  const { by, via, at, key } =
    undoes && merge.undone
      ? { ...merge.undone, key: `un${merge._id}` }
      : { by: merge.by, via: merge.via, at: merge.at, key: merge._id }
  const [caller] = await directory.several([by])
  return {
    key,
    now: at,
    caller,
    via: via === 'staff' ? ('staff' as const) : ('platform' as const),
    input: key,
  }
}

/** Asks every service to move bookings from one record to another; safe to repeat with the same key. */
export async function adoptBookings(
  { askFunction }: Pick<People, 'askFunction'>,
  { from, to, only }: { from: PersonId; to: PersonId; only?: string[] },
  { communities, key }: { communities: readonly PlaceId[]; key: string },
): Promise<{ moved: string[]; left: string[] }> {
  const calls = communities.flatMap(communityId =>
    HOLDERS.map(service => ({
      service,
      call: { action: 'adopt', input: { from, to, communityId, ...(only && { only }) }, key },
    })),
  )
  const all = await Promise.all(
    calls.map(async ({ service, call }) => adopted.parse(dataOf(await askFunction(service, call)))),
  )
  return { moved: all.flatMap(({ moved }) => moved), left: all.flatMap(({ left }) => left) }
}

/** Takes both records for this merge, always in the same order; the id of another merge that has one of them. */
export async function takeBoth(
  { store }: Pick<People, 'store'>,
  merge: MergeRow,
): Promise<string | undefined> {
  for (const person of [merge.keep, merge.drop].sort()) {
    const holder = await store.takeForMerge(person, merge._id)
    if (holder !== merge._id) return holder
  }
  return undefined
}

/** Lets both records go again. */
export async function leaveBoth(
  { store }: Pick<People, 'store'>,
  { _id, keep, drop }: MergeRow,
): Promise<void> {
  for (const person of [keep, drop]) await store.leaveMerge(person, _id)
}

/** Lets both records go after all is done; the mark that something is under way goes last. */
export async function closeMerge(people: Pick<People, 'store'>, merge: MergeRow): Promise<'done'> {
  await leaveBoth(people, merge)
  await people.store.changeMerge(merge._id, {}, { meant: { drop: true } })
  return 'done'
}

async function need({ store }: Pick<People, 'store'>, id: PersonId): Promise<PersonRow> {
  const row = await store.person(id)
  if (!row) throw new Error(`${id} is to be merged and is not there`)
  return row
}

const note = ({ store }: People, { _id }: MergeRow, field: 'keepWas' | 'dropWas', sealed: string) =>
  store.changeMerge(
    _id,
    {},
    // Of the two the first tells the key: were it changed in between, both are looked at when sealed anew.
    { [field]: { set: sealed }, ...(field === 'keepWas' && { sealedWith: { set: sealerOf(sealed) } }) },
  )

/** The record that stays takes everything over; how it was is written down before it changes. */
async function mergeKeep(people: People, merge: MergeRow): Promise<void> {
  const { keep, drop, take } = merge
  const about = { id: drop, name: (await need(people, drop)).name }
  const deed = { did: 'merged' as const, channel: 'counter', about }
  const ask = await wishOf(people, merge)
  const done = await amend(people, keep, { ask, deed, again: true }, async row => {
    const planned = await keepMerged(people, { keep: row, drop: await need(people, drop), take })
    await note(people, merge, 'keepWas', sealWas(people.vault, keep, planned.was))
    return { change: planned.change, then: true }
  })
  if (isRefusal(done)) throw new Error(`the merge ${merge._id} met another wish under its key`)
}

/** The record that goes leads to the other from now on. */
async function mergeDrop(people: People, merge: MergeRow): Promise<void> {
  const { keep, drop } = merge
  const deed = { did: 'merged' as const, channel: 'counter', about: { id: keep, name: merge.name } }
  const ask = await wishOf(people, merge)
  const done = await amend(people, drop, { ask, deed, again: true }, async row => {
    const planned = dropMerged(row, keep)
    await note(people, merge, 'dropWas', sealWas(people.vault, drop, planned.was))
    return { change: planned.change, then: true }
  })
  if (isRefusal(done)) throw new Error(`the merge ${merge._id} met another wish under its key`)
}

/** How both records were, as it was written down before they changed. */
export async function wereOf(
  { store, vault }: Pick<People, 'store' | 'vault'>,
  { _id, keep, drop }: MergeRow,
): Promise<{ keepWas: Was; dropWas: Was }> {
  const row = await store.mergeRow(_id)
  if (row?.keepWas === undefined || row.dropWas === undefined)
    throw new Error(`${_id} does not say how the records were`)
  return { keepWas: openWas(vault, keep, row.keepWas), dropWas: openWas(vault, drop, row.dropWas) }
}

/** Records that became part of `drop` before lead straight to where it leads now, and its account goes with it or is free. */
async function followDrop(people: People, merge: MergeRow): Promise<void> {
  const { store } = people
  const { keep, drop } = merge
  const { keepWas, dropWas } = await wereOf(people, merge)
  for (const id of dropWas.before.aka)
    await store.changePerson(id, { mergedInto: drop }, { mergedInto: { set: keep } })
  const { account } = dropWas.before
  if (account === null) return
  if (keepWas.after.account === account) await store.passAccount(account, { from: drop, to: keep })
  else await store.freeAccountOf(account, drop)
}

/**
 * Makes two records one: takes both, the record that stays, the one that goes, what leads to it, the bookings; at last the
 * merge is marked as done. Every step may be repeated, so whoever comes next finishes what was cut short. `off` when one of
 * them became part of somebody else meanwhile; the id of another merge that has one of them where that must end first.
 */
export async function runMerge(
  people: People,
  merge: MergeRow,
): Promise<MergeRow | 'off' | { busy: string }> {
  const { store } = people
  const { _id, keep, drop, communities } = merge
  const other = await takeBoth(people, merge)
  if (other !== undefined) {
    await leaveBoth(people, merge)
    return { busy: other }
  }
  if (await isOff(people, merge)) {
    await leaveBoth(people, merge)
    await store.removeMerge(_id)
    return 'off'
  }
  await mergeKeep(people, merge)
  await mergeDrop(people, merge)
  await followDrop(people, merge)
  const { moved, left } = await adoptBookings(people, { from: drop, to: keep }, { communities, key: _id })
  await store.changeTwin(pairId(keep, drop), {}, { state: { set: 'merged' } })
  // What the record took over may make it like others.
  await noteTwins(people, keep, merge.at)
  await store.changeMerge(
    _id,
    { state: 'merging' },
    { state: { set: 'merged' }, moved: { set: moved }, left: { set: left } },
  )
  await closeMerge(people, merge)
  return { ...merge, state: 'merged', moved, left }
}

/**
 * Whether one of the records is no longer there to be merged. That `drop` leads elsewhere may be the work of this merge
 * itself, and then the merge, read after it, says how it was.
 */
async function isOff({ store }: People, { _id, keep, drop }: MergeRow): Promise<boolean> {
  const [a, b] = await Promise.all([store.person(keep), store.person(drop)])
  if (!a || !b || a.closed !== undefined || b.closed !== undefined) return true
  if (a.mergedInto !== undefined) return true
  return b.mergedInto !== undefined && (await store.mergeRow(_id))?.dropWas === undefined
}

/** So long after it began a call has ended for certain. */
export const SURELY_OVER: Instant = 60_000
