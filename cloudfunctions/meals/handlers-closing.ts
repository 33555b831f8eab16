import type { InputOf } from '../../domain/kernel/contract'
import { refuse } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import { endOf } from '../../domain/meals/rules-news'
import type { Ask } from '../kit/admit'
import type { Handlers } from '../kit/serve'
import type { Shelf } from './shelf'
import type { SittingRow } from './store'

type Books = Pick<Shelf, 'store' | 'news'>
type Wish = Ask<InputOf<MealsContract['cancelSitting']>>

const isBeingServed = (row: SittingRow, now: Instant) =>
  now >= endOf(row) || Object.values(row.by).some(seat => seat.collectedAt !== undefined)

const doer = ({ caller }: Wish) => ({ who: caller?.id ?? 'platform', whoName: caller?.name ?? '系统' })
const howMany = ({ by }: SittingRow) => ({ cancelled: true as const, people: Object.keys(by).length })

/** The answer to who wishes it once more, or after somebody else; undefined while the sitting is not cancelled. */
function saidBefore(row: SittingRow, { key, input }: Wish) {
  if (!row.cancelled) return undefined
  const isOther = row.cancelled.key === key && row.cancelled.reason !== input.reason
  return isOther ? refuse('request.key-reused') : howMany(row)
}

/** The whole sitting ends, and everybody who booked it is told. */
export const closingHandlers = ({ store, news }: Books): Pick<Handlers<MealsContract>, 'cancelSitting'> => ({
  async cancelSitting(ask) {
    const { input, now, key } = ask
    const before = await store.wholeSitting(input.sittingId)
    if (!before) return refuse('meals.not-on-menu')
    const said = saidBefore(before, ask)
    if (said) return said
    if (isBeingServed(before, now)) return refuse('meals.being-served')
    const row = await news.cancel(before._id, { at: now, key, ...doer(ask), reason: input.reason })
    if (row) return howMany(row)
    // Somebody else cancelled it at this moment, or the first meal was handed out.
    const after = await store.wholeSitting(before._id)
    return (after && saidBefore(after, ask)) ?? refuse('meals.being-served')
  },
})
