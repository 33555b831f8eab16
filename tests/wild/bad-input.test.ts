import * as fc from 'fast-check'
import { validInputs } from '../support/wild/from-schema'
import { faultsOf } from '../support/wild/judge'
import { placesIn } from '../support/wild/places'
import { allActions, openHouse, type House } from '../support/wild/services'
import { guardedCalls, randomCalls, spoiltCalls, type Sound } from '../support/wild/spoil'

const SEED = 20261120
const LEAST_CALLS = 100_000
const LEAST_RANDOM = 10_000
const MOST_PLACES = 40
/** A third of a minute on an idle machine. */
const PATIENCE = 300_000

let house: House
let secrets: RegExp
beforeAll(async () => {
  house = await openHouse()
  secrets = await house.secrets()
})
afterAll(() => house.close())

/** A valid call with as much in it as a few draws give: every part of it is a place to spoil. */
function soundCall(at: number, round: number): Sound {
  const { action, name, where } = allActions[at]!
  const drawn = fc.sample(validInputs(action, where), { numRuns: 12, seed: SEED + at + 1_000 * round })
  const sized = drawn.map(input => ({ input, size: placesIn(input).length }))
  const [largest] = sized.filter(({ size }) => size <= MOST_PLACES).sort((a, b) => b.size - a.size)
  return { name, action, input: (largest ?? sized[0]!).input }
}

test(
  'a hundred thousand calls that no schema takes: each is refused, tells nothing and changes nothing',
  async () => {
    const faults: string[] = []
    let made = 0
    for (let round = 0; made < LEAST_CALLS; round += 1)
      for (const at of allActions.keys()) {
        const calls = spoiltCalls(soundCall(at, round))
        made += calls.length
        faults.push(...(await faultsOf(house, allActions[at]!, calls, { turn: round, secrets })))
      }
    expect(faults.slice(0, 20)).toEqual([])
    expect(made).toBeGreaterThanOrEqual(LEAST_CALLS)
  },
  PATIENCE,
)

test('ten thousand calls with things of any shape in them: the same', async () => {
  const faults: string[] = []
  let made = 0
  const runs = Math.ceil(LEAST_RANDOM / allActions.length) + 1
  for (let round = 0; made < LEAST_RANDOM; round += 1)
    for (const at of allActions.keys()) {
      const calls = randomCalls(soundCall(at, round), runs, SEED + at + round)
      made += calls.length
      faults.push(...(await faultsOf(house, allActions[at]!, calls, { turn: round, secrets })))
    }
  expect(faults.slice(0, 20)).toEqual([])
  expect(made).toBeGreaterThanOrEqual(LEAST_RANDOM)
})

test('no mark and no session that somebody made up brings a call without identity through, however it is built', async () => {
  const unknown = {
    ...house,
    ask: (service: string, _: unknown, event: unknown) => house.askGuarded(service, event),
  }
  const faults: string[] = []
  for (const [at, one] of allActions.entries())
    faults.push(...(await faultsOf(unknown, one, guardedCalls(soundCall(at, 0)), { turn: at, secrets })))
  expect(faults.slice(0, 20)).toEqual([])
})
