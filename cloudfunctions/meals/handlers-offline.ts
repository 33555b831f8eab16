import type { InputOf } from '../../domain/kernel/contract'
import { refuse } from '../../domain/kernel/refusal'
import type { MealsContract } from '../../domain/meals/contract'
import { expectedAt } from '../../domain/meals/sitting'
import type { Ask } from '../kit/admit'
import type { Vault } from '../kit/crypto'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import { carriedOf } from './steps-carried'
import { settleScans } from './steps-scans'
import { beyondId, servedId } from './store'
import { scanId, type ScanRow } from './store-scans'

type Does<A extends keyof MealsContract> = Handlers<MealsContract>[A]
type Upload = InputOf<MealsContract['uploadScans']>

const stamped = (sitting: string, takenAt: number) => `${sitting}|${String(takenAt)}`

const takeListWith =
  ({ store, directory, tickets }: Shelf, vault: Vault): Does<'takeList'> =>
  async ({ input, now }) => {
    const sitting = await store.wholeSitting(input.sittingId)
    if (!sitting) return refuse('meals.not-on-menu')
    const expected = expectedAt(sitting)
    const persons = await directory.several(Object.keys(expected.by))
    const { opens, shuts, place } = sitting
    const stamp = vault.tag(stamped(sitting._id, now), 'list')
    const carried = carriedOf(expected, persons, tickets)
    return { now, list: { sittingId: sitting._id, opens, shuts, place, takenAt: now, stamp, ...carried } }
  }

/** The rows of an upload; what the service knows of it, the moment of receipt and whose list it was, is written beside. */
function rowsOf({ input, now, caller }: Ask<Upload>, vault: Vault): ScanRow[] {
  const { sittingId, device, scans } = input
  return scans.map(scan => ({
    ...scan,
    _id: scanId(sittingId, scan.nonce),
    sitting: sittingId,
    part: scan.nonce.slice(0, 1),
    device,
    who: caller?.id ?? 'platform',
    receivedAt: now,
    ours: vault.matches(scan.list.stamp, stamped(sittingId, scan.list.takenAt), 'list'),
    open: true,
  }))
}

/** The meals of a sitting of which another meal has the subsidy. */
async function withoutSubsidy({ store }: Shelf, sitting: string): Promise<Set<string>> {
  const rows = await store.servedAt(sitting)
  return new Set(rows.filter(({ because }) => because === 'quota-used').map(({ _id }) => _id))
}

const uploadWith =
  (shelf: Shelf, vault: Vault): Does<'uploadScans'> =>
  async ask => {
    const { sittingId, scans } = ask.input
    if (!(await shelf.store.hasSitting(sittingId))) return refuse('meals.not-on-menu')
    await shelf.scans.keep(rowsOf(ask, vault))
    const ends = await settleScans(shelf, sittingId)
    const [byNonce, poor] = [
      new Map(ends?.map(end => [end.nonce, end])),
      await withoutSubsidy(shelf, sittingId),
    ]
    return {
      scans: scans.map(({ nonce }) => {
        const end = byNonce.get(nonce)
        if (!end) throw new Error(`a scan of ${sittingId} was kept and is not there`)
        const { became, flags, person = '' } = end
        const id = became === 'collected' ? servedId(sittingId, person) : beyondId(sittingId, person)
        const isServed = became !== 'again' && became !== 'none'
        return { nonce, became, flags: isServed && poor.has(id) ? [...flags, 'no-subsidy' as const] : flags }
      }),
    }
  }

/** What a counter needs to go on without net, and what it hands in afterwards. */
export const offlineHandlers = (
  shelf: Shelf,
  vault: Vault,
): Pick<Handlers<MealsContract>, 'takeList' | 'uploadScans'> => ({
  takeList: takeListWith(shelf, vault),
  uploadScans: uploadWith(shelf, vault),
})
