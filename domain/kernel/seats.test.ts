import { placesTaken, whatIsWrong, whyNotMove, whyNotRelease, whyNotSeat, type Seats } from './seats'

const seat = (pool: string, n: number, code: string) => ({ pool, n, code, at: 0 })
const lunch = (more: Partial<Seats> = {}): Seats => ({
  state: 'open',
  closesAt: 900,
  pools: { A: { cap: 2, left: 1 }, B: { cap: 1, left: 1 } },
  by: { pshen00001: seat('A', 1, '3052') },
  deeds: {},
  codes: { '3052': 'pshen00001' },
  ...more,
})
const wish = { person: 'plu0000001', pool: 'A', n: 1, now: 899 }

test('a free place can be claimed until the last moment before the cut-off', () => {
  expect(whyNotSeat(lunch(), wish)).toBeUndefined()
  expect(whyNotSeat(lunch(), { ...wish, now: 900 })).toBe('closed')
  expect(whyNotSeat(lunch({ state: 'cancelled' }), wish)).toBe('closed')
})

test('the nearest reason is given: having one already, then late, then not offered, then full', () => {
  const full = lunch({ pools: { A: { cap: 2, left: 0 } } })
  expect(whyNotSeat(full, { ...wish, person: 'pshen00001', now: 900 })).toBe('already')
  expect(whyNotSeat(full, { ...wish, now: 900 })).toBe('closed')
  expect(whyNotSeat(full, { ...wish, pool: 'C' })).toBe('unknown-pool')
  expect(whyNotSeat(full, wish)).toBe('full')
  expect(whyNotSeat(lunch(), { ...wish, n: 2 })).toBe('full')
})

test('changing one’s own portions counts what one gives back', () => {
  const mine = { person: 'pshen00001', now: 0 }
  expect(whyNotMove(lunch(), { ...mine, pool: 'A', n: 2 })).toBeUndefined()
  expect(whyNotMove(lunch(), { ...mine, pool: 'A', n: 3 })).toBe('full')
  expect(whyNotMove(lunch(), { ...mine, pool: 'B', n: 1 })).toBeUndefined()
  expect(whyNotMove(lunch(), { ...mine, pool: 'B', n: 2 })).toBe('full')
  expect(whyNotMove(lunch(), { ...mine, pool: 'Z', n: 1 })).toBe('unknown-pool')
})

test('giving back needs something to give back, in time', () => {
  expect(whyNotRelease(lunch(), { person: 'pshen00001', now: 0 })).toBeUndefined()
  expect(whyNotRelease(lunch(), { person: 'plu0000001', now: 0 })).toBe('absent')
  expect(whyNotRelease(lunch(), { person: 'pshen00001', now: 900 })).toBe('closed')
})

test('the books of a sitting are checked against the people who hold places', () => {
  expect(placesTaken(lunch())).toEqual({ A: 1, B: 0 })
  expect(whatIsWrong(lunch())).toEqual([])
  expect(whatIsWrong(lunch({ pools: { A: { cap: 2, left: 2 }, B: { cap: 1, left: 1 } } }))).toHaveLength(1)
  expect(
    whatIsWrong(lunch({ by: { pshen00001: seat('A', 3, '3052') }, pools: { A: { cap: 2, left: -1 } } }))[0],
  ).toMatch('oversold')
  expect(whatIsWrong(lunch({ codes: { '3052': 'plu0000001' } }))[0]).toMatch('somebody else')
})
