import { failed, offline, unsure, type Answer } from '../../lib/answer'
import { orderForAll, wholeOf, wishOf, type Held, type Keys, type Order } from './order'
import { father, mother } from './sittings.examples'

const order: Order = { sittingId: '999999001001.k1:2026-11-21:lunch', set: 'A', portions: 1, way: 'dine-in' }
const got = (code: string): Answer<Held> => ({ ok: true, data: { code, ticket: `t-${code}` } })
const soldOut: Answer<Held> = { ok: false, refusal: { code: 'meals.sold-out', facts: { cap: 86 } } }

function ring(): Keys & { open: Map<string, string>; made: number } {
  const open = new Map<string, string>()
  const keys = {
    open,
    made: 0,
    keyOf: (wish: string) => {
      const key = open.get(wish) ?? `KEY-${keys.made++}`
      open.set(wish, key)
      return key
    },
    answered: (wish: string) => void open.delete(wish),
  }
  return keys
}
const both = { deed: 'book', order, personIds: [mother, father], before: {} } as const

test('two parents are two wishes with two keys', async () => {
  const keys = ring()
  const used: string[] = []
  const outcomes = await orderForAll(
    both,
    (id, key) => {
      used.push(key)
      return Promise.resolve(got(id === mother ? '3068' : '3069'))
    },
    keys,
  )
  expect(new Set(used).size).toBe(2)
  expect(wholeOf(outcomes)).toBe('all-held')
  expect(keys.open.size).toBe(0)
})

test('mother gets the last portion, and for father it is said that there is none', async () => {
  const outcomes = await orderForAll(
    both,
    id => Promise.resolve(id === mother ? got('3068') : soldOut),
    ring(),
  )
  expect(outcomes[mother]).toEqual({ state: 'held', held: { code: '3068', ticket: 't-3068' } })
  expect(outcomes[father]).toMatchObject({ state: 'refused', refusal: { code: 'meals.sold-out' } })
  expect(wholeOf(outcomes)).toBe('some-held')
})

test('a lost answer is asked for again with the same key, and only for whom it was lost', async () => {
  const keys = ring()
  const asked: string[][] = []
  const ask = (lost: boolean) => (id: string, key: string) => {
    asked.push([id, key])
    return Promise.resolve(lost && id === father ? unsure : got('3068'))
  }
  const before = await orderForAll(both, ask(true), keys)
  expect(wholeOf(before)).toBe('unsure')
  const after = await orderForAll({ ...both, before }, ask(false), keys)
  expect(wholeOf(after)).toBe('all-held')
  const [, first, again, ...more] = asked
  expect(again).toEqual(first)
  expect(more).toEqual([])
})

test('another set is another wish, and so is the same again after it was answered', async () => {
  const keys = ring()
  const ask = () => Promise.resolve(soldOut)
  await orderForAll({ ...both, personIds: [mother] }, ask, keys)
  await orderForAll({ ...both, personIds: [mother] }, ask, keys)
  expect(keys.made).toBe(2)
  expect(wishOf('book', mother, order)).not.toBe(wishOf('book', mother, { ...order, set: 'B' }))
})

test('a wish that never left keeps its key too', async () => {
  const keys = ring()
  const one = { ...both, personIds: [mother] }
  expect(wholeOf(await orderForAll(one, () => Promise.resolve(offline), keys))).toBe('offline')
  expect(wholeOf(await orderForAll(one, () => Promise.resolve(failed), keys))).toBe('failed')
  expect(keys.made).toBe(1)
})
