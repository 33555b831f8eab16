import { liveThroughSeeds } from './simulation-seeds'

// Two files of this kind, so that two cores share the work; the figure is a count, never a time.
jest.setTimeout(600_000)

test('through 50,000 operations, whatever fails, nobody is told something untrue and nothing is lost', async () => {
  const { done, granted } = await liveThroughSeeds(200, 50_000)
  expect(done).toBeGreaterThanOrEqual(50_000)
  expect(granted).toBeGreaterThan(300)
})
