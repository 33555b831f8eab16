import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import { refuse, type Refusal } from '../../domain/kernel/refusal'
import type { Ask } from '../kit/admit'
import { sealerOf } from '../kit/crypto'
import type { Change } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { followUp } from './steps-follow'
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
 * What shall become of a record that was read: a change, with the sealed fields as they were where it may be undone, and what
 * must be done before the record is written and after the intent is; or the answer when nothing is to be written.
 */
export type Planned<A> = Written<A> | { answer: A }
interface Written<A> {
  change: Change
  then: A
  undo?: string | undefined
  before?: () => Promise<unknown>
}
export type Plan<A> = (row: PersonRow) => Planned<A> | Promise<Planned<A>>

/** What the text is bound to with which a deed on somebody's record can be undone. */
export const undoPlace = (person: PersonId): string => `${person}.undo`

type Wish = Pick<Ask<unknown>, 'key' | 'now' | 'caller' | 'via' | 'input'>

/** The fingerprint of the wish that left this key on a record among its last ones. */
export const rememberedIn = ({ wishes = [] }: PersonRow, key: string) =>
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
 * the record, only if nobody wrote in between, then what follows from it; at last the row is marked as done. Each step may be repeated: the record
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
      return known === print ? finished({ store }, row, again) : refuse('request.key-reused')
    const planned = await plan(now)
    if ('answer' in planned) return planned.answer
    if (await write(store, now, row, planned)) return finished({ store }, row, planned.then)
  }
  throw new Error(`the record of ${id} kept changing through ${ATTEMPTS} attempts`)
}

/** The key of the wish that a deed came of. */
export const keyOf = ({ _id }: Pick<DeedRow, '_id'>): string => _id.split(':')[2] ?? ''

/** What each write does to a record besides: it counts, and leaves the key of its wish among the last ones. */
export const remembering = ({ wishes = [] }: PersonRow, deed: DeedRow): Change => ({
  revision: { inc: 1 },
  wishes: { set: [...wishes, `${keyOf(deed)}/${deed.wish}`].slice(-REMEMBERED) },
})

/** First the row that names the intent, then the record with its key, if it is still as it was read. */
async function write(
  store: People['store'],
  now: PersonRow,
  row: DeedRow,
  { change, undo, before }: Written<unknown>,
): Promise<boolean> {
  await store.putDeed(undo === undefined ? row : { ...row, undo, sealedWith: sealerOf(undo) })
  await before?.()
  const written = { ...change, ...remembering(now, row) }
  return store.changePerson(now._id, { revision: now.revision ?? { missing: true } }, written)
}

async function finished<A>(people: Pick<People, 'store'>, deed: DeedRow, answer: A): Promise<A> {
  await settleDeed(people, deed, deed.at)
  return answer
}

/** Does what follows from a deed that happened and marks it as done; false where the clock has to come back to it. */
export async function settleDeed(
  { store }: Pick<People, 'store'>,
  deed: DeedRow,
  now: Instant,
): Promise<boolean> {
  return (await followUp({ store }, deed, now)) && store.markDeedDone(deed._id)
}
