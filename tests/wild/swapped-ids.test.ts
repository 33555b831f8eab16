import * as fc from 'fast-check'
import { takes } from '../support/wild/checks'
import { validInputs } from '../support/wild/from-schema'
import { at, placesIn, withAt } from '../support/wild/places'
import { scalars } from '../support/wild/scalars'
import { allActions, openHouse, type House } from '../support/wild/services'

const SEED = 20261120
const DRAWS = 30
const REFUSED = '"ok":false,"refusal"'

let house: House
let secrets: RegExp
beforeAll(async () => {
  house = await openHouse()
  secrets = await house.secrets()
})
afterAll(() => house.close())

const swaps = scalars.flatMap(({ rule, swap }) => (swap ? [{ rule, swap }] : []))
const swapOf = (value: unknown) =>
  typeof value === 'string' ? swaps.find(({ rule }) => rule(value))?.swap : undefined

/** The same wish about somebody and something of others, or about what there is not. */
const about = (input: unknown, whose: 'theirs' | 'nobodys', turn: number): unknown =>
  placesIn(input)
    .filter(path => swapOf(at(input, path)) !== undefined)
    .reduce((swapped, path, n) => {
      const ids = swapOf(at(input, path))?.[whose] ?? []
      return withAt(swapped, path, ids[(n + turn) % ids.length])
    }, input)

/** Pairs of one valid wish: about others' things, and about things that are not there. */
function pairsOf(which: number) {
  const { action, where } = allActions[which]!
  return fc
    .sample(validInputs(action, where), { numRuns: DRAWS, seed: SEED + which })
    .filter(input => placesIn(input).some(path => swapOf(at(input, path)) !== undefined))
    .map((input, turn) => [about(input, 'theirs', turn), about(input, 'nobodys', turn)] as const)
    .filter(pair => pair.every(input => takes(action.input, input)))
}

async function faultsOf(which: number): Promise<string[]> {
  const { service, name, where, action } = allActions[which]!
  const before = house.state()
  const faults: string[] = []
  for (const [turn, [theirs, nobodys]] of pairsOf(which).entries()) {
    const told = async (input: unknown) =>
      JSON.stringify(
        await house.ask(service, 'neighbour', { action: name, input, key: `swap-${which}-${turn}` }),
      )
    const [one, other] = [await told(theirs), await told(nobodys)]
    const isNo = one.includes(REFUSED)
    // What everybody may read differs with what there is; a no, and what came of a wish to write, must not.
    if ((isNo || action.writes) && one !== other)
      faults.push(`${where} tells what there is: ${one} and ${other}`)
    if (secrets.test(one)) faults.push(`${where} tells somebody's own: ${one.slice(0, 200)}`)
  }
  return house.state() === before ? faults : [...faults, `${where} wrote something`]
}

test('a neighbour without rights who names others, or others’ things, hears the same as if there were none', async () => {
  const faults: string[] = []
  for (const which of allActions.keys()) faults.push(...(await faultsOf(which)).slice(0, 3))
  expect(faults).toEqual([])
  expect(allActions.flatMap((_, which) => pairsOf(which)).length).toBeGreaterThan(10 * DRAWS)
})
