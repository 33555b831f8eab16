import { contracts } from '../../local/docs/contracts'
import { openHamlet, type Hamlet } from './hamlet'
import { usual, withoutRepeat, withRepeat, type Set } from './kill-trial'
import type { Scene } from './scene'
import { scenesOf } from './scenes'
import { lookAt, putBack, type Snapshot } from './snapshot'

// Each action is killed at every reply it waits for, and everything is put back in between.
jest.setTimeout(120_000)

const MOST = 150
const writing = Object.entries(contracts).flatMap(([service, contract]) =>
  Object.entries(contract).flatMap(([action, { writes }]) => (writes ? [[service, action] as const] : [])),
)

let hamlet: Hamlet
let start: { rows: Snapshot; at: number }
let points = 0
beforeAll(async () => {
  hamlet = await openHamlet(11)
  start = { rows: lookAt(hamlet.house), at: hamlet.house.time.now }
})
afterAll(() => hamlet.house.close())

async function enact(service: string, action: string, scene: Scene<unknown>): Promise<Set> {
  const { house } = hamlet
  await putBack(house, start.rows, start.at)
  house.arranged = 1_000
  const wanted = await scene(hamlet)
  return { house, service, action, wanted, before: lookAt(house), at: house.time.now }
}

/** Without what is known and allowed; and what is allowed and never came to pass, so that no dead word stays. */
function unknownOf(wrong: readonly string[], { wanted: { leaves = {} } }: Set): string[] {
  const known = Object.entries(leaves)
  const dead = known.filter(([, told]) => !wrong.some(says => told.test(says)))
  return [
    ...wrong.filter(says => !known.some(([, told]) => told.test(says))),
    ...dead.map(([why]) => `no longer: ${why}`),
  ]
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
  const scenes = scenesOf(service, action)
  if (!scenes || scenes === 'reads') throw new Error(`no scene for ${service}.${action}, which writes`)
  for (const scene of scenes) expect(await killEverywhere(await enact(service, action, scene))).toEqual([])
})

test('these were hundreds of kills, so that nothing was passed over in silence', () => {
  expect(points).toBeGreaterThan(400)
})
