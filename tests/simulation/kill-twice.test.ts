import { beyondKnown, enacted, openStage, writing, type Stage } from './enacted'
import { killedTwice, usual, type Set } from './kill-trial'
import { randomFor } from './random'

// Killed at every reply, and its repeat at one more that chance picks: all pairs would take an hour.
jest.setTimeout(300_000)

let stage: Stage
let points = 0
beforeAll(async () => {
  stage = await openStage(12)
})
afterAll(() => stage.hamlet.house.close())

async function killTwice(set: Set): Promise<string[]> {
  const expected = await usual(set)
  const wrong: string[] = []
  for (let n = 1; ; n++) {
    const m = randomFor('second kill', set.service, set.action, n).int(1, n + 2)
    const { survived, wrong: found } = await killedTwice(set, [n, m], expected)
    if (survived) return beyondKnown(wrong, set)
    points++
    wrong.push(...found.map(says => `${n} and ${m}: ${says}`))
  }
}

test.each(writing)('%s.%s killed, repeated and killed again is done once', async (service, action) => {
  for await (const set of enacted(stage, service, action)) expect(await killTwice(set)).toEqual([])
})

test('these were hundreds of pairs of kills', () => {
  expect(points).toBeGreaterThan(400)
})
