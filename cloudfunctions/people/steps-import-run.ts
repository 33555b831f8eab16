import { refuse, type Refusal } from '../../domain/kernel/refusal'
import type { Ask } from '../kit/admit'
import { withoutNumbers } from '../../domain/people/rules-placing'
import type { People } from './shelf'
import type { ImportRow, PortionCounts } from './store-rows'

interface Wish {
  communityId: string
  rows: readonly unknown[]
  mapping?: unknown
  consented?: boolean | undefined
  run?: string | undefined
  file?: string | undefined
}

/** One portion of one run: under which ids they are kept, and what is known of both. */
export interface Portion {
  id: string
  print: string
  run: string
  /** What this portion did when it came before. */
  before?: PortionCounts | undefined
  isThere: boolean
}

/** The run and the portion a call belongs to; refused when that run is being taken back. Without a name the key names it. */
export async function portionOf(
  { store, vault }: People,
  { input, key }: Pick<Ask<Wish>, 'input' | 'key'>,
): Promise<Portion | Refusal<'people.run-unknown'>> {
  const run = input.run ?? `r${vault.tag(key, 'run').slice(0, 20)}`
  const id = `${input.communityId}:${run}`
  const { rows, mapping, consented } = input
  const print = vault.tag(JSON.stringify([rows, mapping, consented]), 'portion').slice(0, 16)
  const row = await store.importRun(id)
  if (row && row.state !== 'applied') return refuse('people.run-unknown')
  return { id, print, run, before: row?.portions[print], isThere: row !== undefined }
}

/** Writes down that a run has begun, before it writes anything else. */
export async function beginRun(
  { store }: People,
  { input, now, caller }: Pick<Ask<Wish>, 'input' | 'now' | 'caller'>,
  { id, run, isThere }: Portion,
): Promise<void> {
  if (isThere) return
  const row: ImportRow = {
    _id: id,
    community: input.communityId,
    run,
    file: withoutNumbers(input.file ?? ''),
    at: now,
    by: caller?.id ?? 'platform',
    byName: caller?.name ?? '系统',
    state: 'applied',
    portions: {},
  }
  await store.addImportRun(row)
}

/** Adds what a portion did to its run, once however often the portion comes. */
export const recordPortion = ({ store }: People, { id, print }: Portion, counts: PortionCounts) =>
  store.changeImportRun(
    id,
    { [`portions.${print}`]: { missing: true } },
    { [`portions.${print}`]: { set: counts } },
  )
