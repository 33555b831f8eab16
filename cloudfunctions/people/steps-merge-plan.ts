import type { Grant, Help } from '../../domain/kernel/grants'
import type { PersonId } from '../../domain/kernel/ids'
import {
  grantsOfBoth,
  helpsOfBoth,
  listBefore,
  mergedValues,
  untouched,
} from '../../domain/people/rules-merge'
import { traceOf, type Trace } from '../../domain/people/rules-undo'
import type { Vault } from '../kit/crypto'
import type { Change } from '../kit/database'
import type { PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { changeTo, changeWith, valuesIn, wholeFacts } from './steps-change'

type Shelf = Pick<People, 'store' | 'vault'>

/** Of a record what is no single value: whom he helps, what he is trusted with, his account, the ids he had before. */
interface Ties {
  helps: Help[]
  grants: Grant[]
  aka: PersonId[]
  account: string | null
  phoneProved: boolean
}

/** How a record was before a merge and after it, as far as the merge changed it. */
export interface Was {
  values: Trace
  before: Ties
  after: Ties
}

const tiesOf = ({ helps, grants, aka, account, phoneProved }: PersonRow): Ties => ({
  helps,
  grants,
  aka: aka ?? [],
  account: account ?? null,
  phoneProved: phoneProved === true,
})

const put = <T>(value: T | null): { set: T } | { drop: true } =>
  value === null ? { drop: true } : { set: value }

const tied = (ties: Ties): Change => ({
  helps: { set: ties.helps },
  grants: { set: ties.grants },
  aka: put(ties.aka.length > 0 ? ties.aka : null),
  account: put(ties.account),
  phoneProved: put(ties.phoneProved || null),
})

const placeOf = (person: PersonId) => `${person}.merge`
/** How a record was, sealed for it. */
export const sealWas = (vault: Vault, person: PersonId, was: Was): string =>
  vault.seal(JSON.stringify(was), placeOf(person))
/** Opens how a record was. */
export const openWas = (vault: Vault, person: PersonId, sealed: string): Was =>
  JSON.parse(vault.open(sealed, placeOf(person))) as Was
/** Seals it anew with the current key. */
export const resealWas = (vault: Vault, person: PersonId, sealed: string): string =>
  vault.seal(vault.open(sealed, placeOf(person)), placeOf(person))

/** What becomes of the record that stays, and how it was. */
export async function keepMerged(
  shelf: Shelf,
  { keep, drop, take }: { keep: PersonRow; drop: PersonRow; take: readonly string[] },
): Promise<{ change: Change; was: Was }> {
  const [now, other] = [valuesIn(keep, shelf.vault), valuesIn(drop, shelf.vault)]
  const values = traceOf(now, mergedValues(now, other, take)) ?? { before: {}, after: {} }
  const aka = [...new Set([...(keep.aka ?? []), drop._id, ...(drop.aka ?? [])])]
  const takesPhone = 'phone' in values.after
  const before = tiesOf(keep)
  const after: Ties = {
    helps: helpsOfBoth(keep.helps, drop.helps, [keep._id, ...aka]),
    grants: grantsOfBoth(keep.grants, drop.grants),
    aka,
    account: before.account ?? drop.account ?? null,
    phoneProved: takesPhone ? drop.phoneProved === true : before.phoneProved,
  }
  const facts = Object.keys(values.after).length > 0 ? await changeWith(shelf, keep, values.after) : {}
  return { change: { ...facts, ...tied(after) }, was: { values, before, after } }
}

const GONE = ['account', 'finds', 'sound', 'idTag', 'phoneTag', 'evidenceUntil', 'desks'] as const

/** What becomes of the record that goes: nobody finds it, nobody is it any more; what it says stays sealed for the undo. */
export function dropMerged(drop: PersonRow, keep: PersonId): { change: Change; was: Was } {
  const before = tiesOf(drop)
  const after: Ties = { ...before, helps: [], grants: [], account: null }
  const gone = GONE.filter(field => drop[field] !== undefined)
  const change: Change = {
    mergedInto: { set: keep },
    helps: { set: [] },
    grants: { set: [] },
    ...Object.fromEntries(gone.map(field => [field, { drop: true as const }])),
  }
  return { change, was: { values: { before: {}, after: {} }, before, after } }
}

/** The record that went as it was; its account only where it is free for it. */
export async function dropParted(
  shelf: Shelf,
  drop: PersonRow,
  { was, account }: { was: Was; account: string | undefined },
): Promise<Change> {
  const facts = await changeTo(shelf, drop, wholeFacts(drop, shelf.vault))
  const { before } = was
  return {
    ...facts,
    ...tied({ ...before, account: account ?? null }),
    mergedInto: { drop: true },
  }
}

/** The record that stayed as it was, but for what was changed on it since. */
export async function keepParted(shelf: Shelf, keep: PersonRow, was: Was): Promise<Change> {
  const { before, after } = was
  const now = tiesOf(keep)
  const values = untouched(valuesIn(keep, shelf.vault), was.values)
  const facts = Object.keys(values).length > 0 ? await changeWith(shelf, keep, values) : {}
  const ties: Ties = {
    helps: listBefore(now.helps, { before: before.helps, after: after.helps }),
    grants: listBefore(now.grants, { before: before.grants, after: after.grants }),
    aka: listBefore(now.aka, { before: before.aka, after: after.aka }),
    account: now.account === after.account ? before.account : now.account,
    phoneProved: 'phone' in values ? before.phoneProved : now.phoneProved,
  }
  return { ...facts, ...tied(ties) }
}
