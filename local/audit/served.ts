import type { ServedRow, SittingRow } from '../../cloudfunctions/meals/store'
import { claimName, type QuotaRow } from '../../cloudfunctions/meals/store-quota'
import type { Instant } from '../../domain/kernel/time'
import type { Check, Finding, Store } from './finding'

/** The clock finishes a check-in that was cut short within this time. */
const PATIENCE = 15 * 60_000

// The store holds what the service meals wrote.
const servedIn = (store: Store) => store('served') as unknown as ServedRow[]
const sittingsIn = (store: Store) => store('sittings') as unknown as SittingRow[]
const quotasIn = (store: Store) => store('quotas') as unknown as QuotaRow[]

/** I9: who collected has one row of a served meal, and every such row has somebody who collected, or was beyond the books. */
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
      .filter(({ beyond }) => beyond === undefined)
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

/** Of a window's claims those that have the subsidy are its first ones, and no more than the sitting's terms allow. */
function wrongOrder(
  row: QuotaRow,
  subsidised: ReadonlyMap<string, ServedRow>,
  sittings: SittingRow[],
): string[] {
  const when = (name: string) => (row.of[name] === true ? 0 : (row.of[name] ?? 0))
  const names = Object.keys(row.of).sort((a, b) => when(a) - when(b) || (a < b ? -1 : 1))
  const have = names.filter(name => subsidised.has(name))
  const period = row._id.split(':')[3]
  const of = sittings.find(({ _id }) => _id === subsidised.get(have[0] ?? '')?.sitting)
  const max = of?.terms?.quota.find(quota => quota.period === period)?.max ?? Infinity
  const late = have.filter(name => names.indexOf(name) >= max)
  return late.map(name => `${name} has a subsidy that ${String(max)} had before`)
}

/** I4: what a quota counts is what it names, and every subsidy under a quota is among the first that claim it. */
export const checkQuotas: Check = store => {
  const rows = servedIn(store).filter(({ subsidyFen }) => subsidyFen > 0)
  const subsidised = new Map(rows.map(row => [claimName(row._id), row]))
  const quotas = quotasIn(store)
  const counted = new Set(quotas.flatMap(({ of }) => Object.keys(of)))
  const finding = (row: string, says: string): Finding => ({ invariant: 'I4', row, says })
  return [
    ...quotas
      .filter(({ used, of }) => used !== Object.keys(of).length)
      .map(({ _id, used, of }) =>
        finding(`quotas/${_id}`, `${used} counted, ${Object.keys(of).length} named`),
      ),
    ...rows
      .filter(row => row.policy !== '' && !counted.has(claimName(row._id)))
      .map(({ _id }) => finding(`served/${_id}`, 'a subsidy that no quota counts')),
    // One that was found out late is settled by the clock.
    ...quotas
      .filter(({ late }) => !late)
      .flatMap(row =>
        wrongOrder(row, subsidised, sittingsIn(store)).map(says => finding(`quotas/${row._id}`, says)),
      ),
    ...unhad(store, quotas),
  ]
}

/** A claim stands for a served meal, and the first one of a window has what it claims. */
const unhad = (store: Store, quotas: readonly QuotaRow[]): Finding[] => {
  const served = new Map(servedIn(store).map(row => [claimName(row._id), row]))
  return quotas.flatMap(({ _id, of }) =>
    Object.keys(of).flatMap(meal => {
      const row = served.get(meal)
      const isFine = row !== undefined && (row.subsidyFen > 0 || Object.keys(of).length > 1)
      return isFine
        ? []
        : [{ invariant: 'I4', row: `quotas/${_id}`, says: `counts ${meal}, which had no subsidy` }]
    }),
  )
}
