import { communityOf } from '../../domain/kernel/ids'
import type { InputOf } from '../../domain/kernel/contract'
import { refuse } from '../../domain/kernel/refusal'
import type { PeopleContract } from '../../domain/people/contract'
import { whyNotMerge, type Side } from '../../domain/people/rules-merge'
import { isTooLateToUndo, undoableUntil } from '../../domain/people/rules-undo'
import type { Ask } from '../kit/admit'
import { personOf } from '../kit/ask'
import type { PersonRow } from '../kit/person-row'
import type { People, PeopleHandlers } from './shelf'
import { wholeFacts } from './steps-change'
import { runToEnd } from './steps-unmerge'
import type { MergeRow } from './store-rows'

type Merge = Ask<InputOf<PeopleContract['merge']>>
type Unmerge = Ask<InputOf<PeopleContract['unmerge']>>

const notTwins = () => refuse('people.not-twins')

/** Who asks, as it is told later. */
const doer = (ask: Ask<unknown>) => {
  const { id: by, name: byName } = personOf(ask)
  return { by, byName, via: ask.via, at: ask.now }
}

function intentOf(ask: Merge, id: string, keep: PersonRow, drop: PersonRow): MergeRow {
  const communities = [keep, drop].flatMap(({ home }) => communityOf(home) ?? [])
  return {
    _id: id,
    community: communities[0] ?? keep.home,
    communities: [...new Set(communities)],
    keep: keep._id,
    drop: drop._id,
    name: ask.input.take.includes('name') ? drop.name : keep.name,
    take: ask.input.take,
    ...doer(ask),
    until: undoableUntil(ask.now),
    state: 'merging',
    meant: ask.now,
    moved: [],
    left: [],
  }
}

const isLive = ({ closed, mergedInto }: PersonRow) => closed === undefined && mergedInto === undefined

/** The merge that was begun with this key, or a fresh one; a refusal where there is nothing to make one. */
async function begin(people: People, ask: Merge) {
  const { store, vault } = people
  const { keep: keepId, drop: dropId, take } = ask.input
  const id = `m${vault.tag([keepId, dropId, ask.key].join('|'), 'merge').slice(0, 20)}`
  const earlier = await store.mergeRow(id)
  if (earlier) return earlier.take.join() === take.join() ? earlier : refuse('request.key-reused' as const)
  const [keep, drop] = await Promise.all([store.person(keepId), store.person(dropId)])
  if (!keep || !drop || !isLive(keep) || !isLive(drop)) return notTwins()
  const side = (row: PersonRow): Side => ({
    idNumber: wholeFacts(row, vault).idNumber,
    grants: row.grants,
    closing: row.closing,
  })
  const not = whyNotMerge(side(keep), side(drop))
  if (not) return not
  const fresh = intentOf(ask, id, keep, drop)
  await store.addMerge(fresh)
  return fresh
}

const wasBegunBy = (merge: MergeRow | undefined, { key }: Unmerge) => merge?.undone?.key === key

/** Marks a merge as to be undone; undefined when this wish did that before. */
async function beginUndo({ store }: People, ask: Unmerge, merge: MergeRow) {
  if (wasBegunBy(merge, ask)) return undefined
  if (merge.state !== 'merged') return refuse('people.nothing-to-undo')
  if (isTooLateToUndo(merge.at, ask.now)) return refuse('people.too-late-to-undo')
  const undone = { ...doer(ask), key: ask.key }
  const change = { state: { set: 'unmerging' }, undone: { set: undone }, meant: { set: ask.now } }
  if (await store.changeMerge(merge._id, { state: 'merged' }, change)) return undefined
  // Somebody was quicker; it may have been the same call, delivered twice.
  return wasBegunBy(await store.mergeRow(merge._id), ask) ? undefined : refuse('people.nothing-to-undo')
}

/** Two records of one person made one, and parted again. */
export const mergeHandlers = (people: People): PeopleHandlers<'merge' | 'unmerge'> => ({
  async merge(ask) {
    const merge = await begin(people, ask)
    if ('refused' in merge) return merge
    const done = await runToEnd(people, merge)
    if (done === 'off') return notTwins()
    return { mergeId: done._id, moved: done.moved.length, left: done.left }
  },
  async unmerge(ask) {
    const { mergeId, communityId } = ask.input
    const merge = await people.store.mergeRow(mergeId)
    if (merge?.community !== communityId) return refuse('people.nothing-to-undo')
    const not = await beginUndo(people, ask, merge)
    if (not) return not
    const done = await runToEnd(people, merge)
    return done === 'off' ? refuse('people.changed-since') : { unmerged: true }
  },
})
