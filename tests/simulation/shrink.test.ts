import { explainFailure } from './explain-failure'
import { shrink } from './shrink'
import { withoutGuard } from './without-guard'

jest.setTimeout(600_000)

const numbers = Array.from({ length: 100 }, (_, at) => at)

test('of a hundred acts the two remain that matter', async () => {
  const fails = (left: readonly number[]) => Promise.resolve(left.includes(17) && left.includes(83))
  expect(await shrink(numbers, fails, 1_000)).toEqual([17, 83])
})

test('it gives up after so many tries, with a list that failed', async () => {
  let tries = 0
  const fails = (left: readonly number[]) => {
    tries++
    return Promise.resolve(left.includes(17))
  }
  const left = await shrink(numbers, fails, 5)
  expect(tries).toBe(5)
  expect(left).toContain(17)
  expect(left.length).toBeLessThan(100)
})

test('a planted defect is told in a few acts, in words, with the line that shows it again', async () => {
  const spoil = withoutGuard({ collection: 'sittings', where: path => path === 'closesAt' })
  const words = await explainFailure({ seed: 1, acts: 200, spoil }, 30)
  const [head = ''] = words
  expect(Number(/^seed 1 fails; (\d+) of its/.exec(head)?.[1])).toBeLessThanOrEqual(5)
  expect(words.join('\n')).toMatch(/meals\.(book|change|cancel) \{.*→ yes/)
  expect(words.join('\n')).toMatch(/granted after the cut-off/)
  expect(words.at(-1)).toMatch(/npm run simulate -- --seed 1 --acts 200 --only \d+/)
})
