import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import { refuse, type Refusal } from '../../domain/kernel/refusal'
import type { Ask } from '../kit/admit'
import { sealerOf } from '../kit/crypto'
import type { Change } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import type { DeedKind, DeedRow } from './store-rows'

const ATTEMPTS = 5
/** So many keys are remembered on a record: more wishes than come while one of them is still being repeated. */
const REMEMBERED = 12

/** What is done to a record, told so that he and his family understand it later; it names fields, never values. */
export interface Deed {
  did: DeedKind
  channel: string
  /** The fields or purposes it is about. */
  what?: readonly string[]
  /** The other person it is about, such as a helper. */
  about?: { id: PersonId; name: string }
  /** The import it is part of. */
  run?: string
  /** Why, or by which paper, in the words of whoever did it. */
  reason?: string
}

/**
 * What shall become of a record that was read: a change, with the sealed fields as they were where it may be undone; or the
 * answer when nothing is to be written.
 */
export type Planned<A> = { change: Change; then: A; undo?: string | undefined } | { answer: A }
export type Plan<A> = (row: PersonRow) => Planned<A> | Promise<Planned<A>>

/** What the text is bound to with which a deed on somebody's record can be undone. */
export const undoPlace = (person: PersonId): string => `${person}.undo`

type Wish = Pick<Ask<unknown>, 'key' | 'now' | 'caller' | 'via' | 'input'>

const rememberedIn = ({ wishes = [] }: PersonRow, key: string) =>
  wishes.map(wish => wish.split('/')).find(([known]) => known === key)?.[1]

/** The row of what is done to a record by a wish, while it is only meant. */
export function deedRow(id: PersonId, ask: Wish, deed: Deed, wish: string): DeedRow {
  const { key, now, caller, via } = ask
  const { did, channel, what = [], ...told } = deed
  return {
    _id: `deed:${id}:${key}`,
    person: id,
    did,
    what: [...what],
    ...told,
    by: caller?.id ?? 'platform',
    byName: caller?.name ?? '系统',
    via,
    channel,
    at: now,
    wish,
    meant: now,
  }
}

/** The fingerprint of a wish, which tells a repeat from another wish under the same key. */
export const wishPrint = (
  vault: People['vault'],
  { did }: Deed,
  id: PersonId,
  { input }: Pick<Wish, 'input'>,
) => vault.tag(JSON.stringify([did, id, input]), 'wish').slice(0, 10)

/** What this key did before: the record tells it of the last wishes, a finished deed of all. */
export async function printOf(store: People['store'], row: PersonRow, { _id }: DeedRow, key: string) {
  const remembered = rememberedIn(row, key)
  if (remembered !== undefined) return remembered
  const earlier = await store.deed(_id)
  return earlier?.meant === undefined ? earlier?.wish : undefined
}

/**
 * Changes a person's record and leaves a row of what was done. The row is written first and names the whole intent, then
 * the record, only if nobody wrote in between; at last the row is marked as done. Each step may be repeated: the record
 * remembers the last keys, so the same wish again answers `again` and writes nothing; the same key for another wish is
 * refused. Undefined when there is no such person.
 */
export async function amend<A>(
  { store, vault }: Pick<People, 'store' | 'vault'>,
  id: PersonId,
  { ask, deed, again }: { ask: Wish; deed: Deed; again: A },
  plan: Plan<A>,
): Promise<A | Refusal<'request.key-reused'> | undefined> {
  const print = wishPrint(vault, deed, id, ask)
  const row = deedRow(id, ask, deed, print)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const now = await store.person(id)
    if (!now) return undefined
    const known = await printOf(store, now, row, ask.key)
    if (known !== undefined)
      return known === print ? finished(store, row._id, again) : refuse('request.key-reused')
    const planned = await plan(now)
    if ('answer' in planned) return planned.answer
    if (await write(store, now, row, planned)) return finished(store, row._id, planned.then)
  }
  throw new Error(`the record of ${id} kept changing through ${ATTEMPTS} attempts`)
}

/** First the row that names the intent, then the record with its key, if it is still as it was read. */
async function write(
  store: People['store'],
  now: PersonRow,
  row: DeedRow,
  { change, undo }: { change: Change; undo?: string | undefined },
): Promise<boolean> {
  await store.putDeed(undo === undefined ? row : { ...row, undo, sealedWith: sealerOf(undo) })
  const key = row._id.split(':')[2] ?? ''
  const wishes = [...(now.wishes ?? []), `${key}/${row.wish}`].slice(-REMEMBERED)
  const written = { ...change, revision: { inc: 1 }, wishes: { set: wishes } }
  return store.changePerson(now._id, { revision: now.revision ?? { missing: true } }, written)
}

async function finished<A>(store: People['store'], deed: string, answer: A): Promise<A> {
  await store.markDeedDone(deed)
  return answer
}

/** Finishes deeds that were cut short a minute ago: done where the record remembers the key, else they never happened. */
export async function finishDeeds(
  store: People['store'],
  now: Instant,
): Promise<{ looked: number; finished: number }> {
  const cut = await store.deedsMeantBefore(now - 60_000)
  for (const { _id, person } of cut) {
    const row = await store.person(person)
    const happened = row !== undefined && rememberedIn(row, _id.split(':')[2] ?? '') !== undefined
    await (happened ? store.markDeedDone(_id) : store.removeDeed(_id))
  }
  return { looked: cut.length, finished: cut.length }
}
