import { countOne, full, rates, underRate, type Rate, type Tally } from './limits'

const { person, staff } = rates

/** Asks at one moment after the other; the tally after all that were let in, and how each ended. */
function asks(times: readonly number[], rate: Rate = person, keys: readonly string[] = []) {
  let tally: Tally = full(rate, 0)
  const ends = times.map((now, n) => {
    const end = countOne(tally, rate, { key: keys[n] ?? `wish-${n}`, now })
    if ('tally' in end) ({ tally } = end)
    return 'tally' in end ? 'in' : end.seconds
  })
  return { tally, ends }
}

test('thirty calls at once are let in, the next two seconds later', () => {
  const { ends } = asks([...Array<number>(32).fill(0), 1_999, 2_000, 2_000])
  expect(ends.slice(0, 30)).toEqual(Array(30).fill('in'))
  expect(ends.slice(30)).toEqual([2, 2, 1, 'in', 2])
})

test('who asks every two seconds is never told that it is too often', () => {
  const { ends } = asks(Array.from({ length: 500 }, (_, n) => n * 2_000))
  expect(ends).toEqual(Array(500).fill('in'))
})

test('an hour of rest gives thirty again, not a thousand', () => {
  const { ends } = asks([...Array<number>(30).fill(0), ...Array<number>(31).fill(3_600_000)])
  expect(ends.filter(end => end === 'in')).toHaveLength(60)
  expect(ends.at(-1)).toBe(2)
})

test('a wish that was let in is let in again when nothing is left, four times in all', () => {
  const spent = asks(Array<number>(30).fill(0)).tally
  const again = (tally: Tally, key: string) => countOne(tally, person, { key, now: 0 })
  let tally = spent
  for (const repeat of ['second', 'third', 'fourth']) {
    const end = again(tally, 'wish-29')
    expect([repeat, end]).toMatchObject([repeat, { tally: { left: 0 } }])
    if ('tally' in end) ({ tally } = end)
  }
  expect(again(tally, 'wish-29')).toEqual({ seconds: 2 })
  expect(again(spent, 'another-wish')).toEqual({ seconds: 2 })
})

test('a call without a key is no repeat of another one', () => {
  expect(asks(Array<number>(31).fill(0), person, Array<string>(31).fill('')).ends.at(-1)).toBe(2)
})

test('a refused wish is not remembered as one that was let in', () => {
  const { ends } = asks(Array<number>(32).fill(0), person, [...Array(30).keys()].map(String).concat('x', 'x'))
  expect(ends.slice(30)).toEqual([2, 2])
})

test('what is remembered of somebody stays small', () => {
  const { tally } = asks(Array.from({ length: 500 }, (_, n) => n * 2_000))
  expect(JSON.stringify(tally).length).toBeLessThan(800)
})

test('a clock that is set back gives nothing and takes nothing', () => {
  expect(asks([...Array<number>(30).fill(10_000), 4_000]).ends.at(-1)).toBe(2)
})

test('who turns out to be staff may more, who ceases to be may less, and what was spent stays spent', () => {
  const spent = asks(Array<number>(20).fill(0)).tally
  const asStaff = underRate(spent, person, staff)
  expect(asStaff.left).toBe(280)
  expect(underRate(asStaff, staff, person).left).toBe(10)
  expect(underRate({ ...asStaff, left: 0 }, staff, person).left).toBe(0)
})
