import { beyondKnown, enacted, openStage, writing, type Stage } from './enacted'
import { usual, withoutRepeat, withRepeat, type Set } from './kill-trial'

// Each action is killed at every reply it waits for, and everything is put back in between.
jest.setTimeout(300_000)

const MOST = 150

let stage: Stage
let points = 0
beforeAll(async () => {
  stage = await openStage(11)
})
afterAll(() => stage.hamlet.house.close())

/** Without what is known and allowed; and what is allowed and never came to pass, so that no dead word stays. */
function unknownOf(wrong: readonly string[], set: Set): string[] {
  const known = Object.entries(set.wanted.leaves ?? {})
  const dead = known.filter(([, told]) => !wrong.some(says => told.test(says)))
  return [...beyondKnown(wrong, set), ...dead.map(([why]) => `no longer: ${why}`)]
}

async function killEverywhere(set: Set): Promise<string[]> {
  const expected = await usual(set)
  expect(expected.reply).toMatchObject({ ok: true })
  const wrong: string[] = []
  for (let n = 1; ; n++) {
    const tries = [await withRepeat(set, n, expected), await withoutRepeat(set, n, expected)]
    if (tries.every(({ survived }) => survived)) return n > 1 ? unknownOf(wrong, set) : ['waits for nothing']
    points++
    wrong.push(
      ...tries.flatMap((one, at) => one.wrong.map(says => `${n}${at === 0 ? '' : ' alone'}: ${says}`)),
    )
    if (n > MOST) return [...wrong, `goes on and on`]
  }
}

test.each(writing)('%s.%s killed anywhere is done whole or not at all', async (service, action) => {
  for await (const set of enacted(stage, service, action)) expect(await killEverywhere(set)).toEqual([])
})

test('these were hundreds of kills, so that nothing was passed over in silence', () => {
  expect(points).toBeGreaterThan(400)
})
