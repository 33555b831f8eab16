import type { Draft } from './draft'
import { father, mother, price, sittingOn } from './sittings.examples'

const sitting = sittingOn('2026-11-21')
const person = (id: string, call: string, self = false) => ({ id, call, name: call, self, agreed: true })

/** Tomorrow's lunch for grandmother Shen herself, ready to be said yes to. */
export const ownDraft: Draft = {
  deed: 'book',
  order: { sittingId: sitting.id, set: 'A', portions: 1, way: 'dine-in' },
  today: '2026-11-20',
  persons: [person(mother, '我', true)],
  sitting,
  prices: { [mother]: price(500) },
  total: price(500),
}

/** The same for both parents, by their daughter. */
export const parentsDraft: Draft = {
  ...ownDraft,
  persons: [person(mother, '妈妈'), person(father, '爸爸')],
  prices: { [mother]: price(500), [father]: price(300) },
  total: { listFen: 2400, subsidyFen: 1600, payFen: 800 },
}
