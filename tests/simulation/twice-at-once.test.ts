import { beyondKnown, enacted, openStage, writing, type Stage } from './enacted'
import { atOnce, usual, type Set } from './kill-trial'

// The same call comes twice, the second so many ms after the first; a reply of the database takes 2 to 24.
jest.setTimeout(300_000)
const OFFSETS = [0, 1, 12, 25, 40, 60, 90, 140]

let stage: Stage
beforeAll(async () => {
  stage = await openStage(13)
})
afterAll(() => stage.hamlet.house.close())

async function twice(set: Set): Promise<string[]> {
  const expected = await usual(set)
  const wrong: string[] = []
  for (const offset of OFFSETS)
    wrong.push(...(await atOnce(set, offset, expected)).map(says => `after ${offset}: ${says}`))
  return beyondKnown(wrong, set)
}

test.each(writing)('%s.%s called twice at the same moment is done once', async (service, action) => {
  for await (const set of enacted(stage, service, action)) expect(await twice(set)).toEqual([])
})
