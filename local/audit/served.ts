import type { ServedRow, SittingRow } from '../../cloudfunctions/meals/store'
import { servedName, type QuotaRow } from '../../cloudfunctions/meals/store-quota'
import type { Instant } from '../../domain/kernel/time'
import type { Check, Finding, Store } from './finding'

/** The clock finishes a check-in that was cut short within this time. */
const PATIENCE = 15 * 60_000

// The store holds what the service meals wrote.
const servedIn = (store: Store) => store('served') as unknown as ServedRow[]
const sittingsIn = (store: Store) => store('sittings') as unknown as SittingRow[]
const quotasIn = (store: Store) => store('quotas') as unknown as QuotaRow[]

/** I9: who collected has one row of a served meal, and every such row has somebody who collected. */
export const checkServed =
  (now: Instant): Check =>
  store => {
    const rows = new Map(servedIn(store).map(row => [row._id, row]))
    const missing = sittingsIn(store).flatMap(sitting =>
      Object.entries(sitting.by).flatMap(([person, { collectedAt }]): Finding[] => {
        const id = `served:${sitting._id}:${person}`
        const isDue = collectedAt !== undefined && now - collectedAt > PATIENCE
        return isDue && !rows.has(id)
          ? [
              {
                invariant: 'I9',
                row: `sittings/${sitting._id}`,
                says: `${person} collected, and no row of it was written`,
              },
            ]
          : []
      }),
    )
    const sittings = new Map(sittingsIn(store).map(row => [row._id, row]))
    const unasked = [...rows.values()]
      .filter(row => sittings.get(row.sitting)?.by[row.person]?.collectedAt !== row.collectedAt)
      .map(row => ({ invariant: 'I9', row: `served/${row._id}`, says: 'nobody collected this meal' }))
    return [...missing, ...unasked]
  }

const wrongSum = ({ listFen, subsidyFen, payFen, layers }: ServedRow) =>
  ![listFen, subsidyFen, payFen].every(Number.isSafeInteger) ||
  listFen !== subsidyFen + payFen ||
  layers.reduce((sum, { fen }) => sum + fen, 0) !== subsidyFen

/** I5, I19: money is whole fen, price = subsidy + share of the guest, and the payers' parts add up to the subsidy. */
export const checkMoney: Check = store =>
  servedIn(store)
    .filter(wrongSum)
    .map(row => ({
      invariant: 'I5',
      row: `served/${row._id}`,
      says: 'list price, subsidy and payment do not add up',
    }))

/** I4: what a quota counts is what it names, and each of these is a served meal with a subsidy. */
export const checkQuotas: Check = store => {
  const subsidised = new Set(
    servedIn(store)
      .filter(({ subsidyFen }) => subsidyFen > 0)
      .map(({ sitting, person }) => servedName(sitting, person)),
  )
  const quotas = quotasIn(store)
  const counted = new Set(quotas.flatMap(({ of }) => Object.keys(of)))
  const miscounted = quotas
    .filter(({ used, of }) => used !== Object.keys(of).length)
    .map(({ _id, used, of }) => ({
      invariant: 'I4',
      row: `quotas/${_id}`,
      says: `${used} counted, ${Object.keys(of).length} named`,
    }))
  const uncounted = servedIn(store)
    .filter(
      row => row.subsidyFen > 0 && row.policy !== '' && !counted.has(servedName(row.sitting, row.person)),
    )
    .map(({ _id }) => ({ invariant: 'I4', row: `served/${_id}`, says: 'a subsidy that no quota counts' }))
  const empty = quotas.flatMap(({ _id, of }) =>
    Object.keys(of)
      .filter(meal => !subsidised.has(meal))
      .map(meal => ({ invariant: 'I4', row: `quotas/${_id}`, says: `counts ${meal}, which had no subsidy` })),
  )
  return [...miscounted, ...uncounted, ...empty]
}
