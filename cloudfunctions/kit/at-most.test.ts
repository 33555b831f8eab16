import { atMost } from './at-most'

test('no more than n are under way, everybody gets his turn in order, and a failure does not block the line', async () => {
  const run = atMost(3)
  let [underWay, most] = [0, 0]
  const order: number[] = []
  const job = (n: number) => async () => {
    most = Math.max(most, ++underWay)
    await new Promise(resolve => setImmediate(resolve))
    underWay -= 1
    order.push(n)
    if (n === 2) throw new Error('spilt')
  }
  const ends = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => run(job(n))))
  expect(most).toBe(3)
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(ends.filter(end => end.status === 'rejected')).toHaveLength(1)
})
