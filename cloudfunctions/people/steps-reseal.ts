import { atMost } from '../kit/at-most'
import type { Vault } from '../kit/crypto'
import type { Where } from '../kit/database'
import { sealedFields, type PersonRow } from '../kit/person-row'
import type { People } from './shelf'
import { undoPlace } from './steps-amend'
import { resealWas } from './steps-merge-plan'
import type { DeedRow, MergeRow } from './store-rows'
import { PORTION } from './store-upkeep'

const AT_ONCE = 16
type Shelf = Pick<People, 'store' | 'vault'>

const absent = { missing: true } as const
const anew = (vault: Vault, sealed: string, about: string) => vault.seal(vault.open(sealed, about), about)

/**
 * Seals a record's fields with the current key, if each of them is still as it was read; who wrote in between sealed with a
 * key of his own and is looked at again. It tells nothing new of the person, so it counts as no change of the record.
 */
function resealPerson({ store, vault }: Shelf, row: PersonRow): Promise<boolean> {
  const sealed = sealedFields.flatMap(field => {
    const before = row[field]
    return before === undefined ? [] : [[field, { set: anew(vault, before, `${row._id}.${field}`) }] as const]
  })
  const asRead: Where = Object.fromEntries(sealedFields.map(field => [field, row[field] ?? absent]))
  const change = { ...Object.fromEntries(sealed), sealedWith: { set: vault.current } }
  return store.changePerson(row._id, asRead, change)
}

function resealDeed({ store, vault }: Shelf, { _id, person, undo }: DeedRow): Promise<boolean> {
  if (undo === undefined) return store.changeDeed(_id, {}, { sealedWith: { drop: true } })
  const change = { undo: { set: anew(vault, undo, undoPlace(person)) }, sealedWith: { set: vault.current } }
  return store.changeDeed(_id, { undo }, change)
}

function resealMerge({ store, vault }: Shelf, merge: MergeRow): Promise<boolean> {
  const { _id, keep, drop, keepWas, dropWas } = merge
  const change = {
    ...(keepWas !== undefined && { keepWas: { set: resealWas(vault, keep, keepWas) } }),
    ...(dropWas !== undefined && { dropWas: { set: resealWas(vault, drop, dropWas) } }),
    sealedWith: { set: vault.current },
  }
  const asRead = { keepWas: keepWas ?? absent, dropWas: dropWas ?? absent }
  return store.changeMerge(_id, asRead, change)
}

/** Seals one portion of what older keys sealed; a row that does not open keeps no other from being done, and is told at the end. */
export async function resealPortion(shelf: Shelf): Promise<{ resealed: number; more: boolean }> {
  const { store, vault } = shelf
  const [persons, deeds, merges] = await Promise.all([
    store.personsSealedBy(vault.others),
    store.deedsSealedBy(vault.others),
    store.mergesSealedBy(vault.others),
  ])
  const limited = atMost(AT_ONCE)
  const ends = await Promise.allSettled([
    ...persons.map(row => limited(async () => resealPerson(shelf, row))),
    ...deeds.map(row => limited(async () => resealDeed(shelf, row))),
    ...merges.map(row => limited(async () => resealMerge(shelf, row))),
  ])
  const broken = ends.filter(end => end.status === 'rejected')
  if (broken[0])
    throw new Error(`${broken.length} rows could not be sealed anew`, { cause: broken[0].reason })
  const lost = ends.some(end => end.status === 'fulfilled' && !end.value)
  const more = lost || [persons, deeds, merges].some(({ length }) => length === PORTION)
  return { resealed: ends.length, more }
}
