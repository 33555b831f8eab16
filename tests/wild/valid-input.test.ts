import * as fc from 'fast-check'
import { readWish } from '../../cloudfunctions/kit/admit'
import { isRefusal } from '../../domain/kernel/refusal'
import { validInputs } from '../support/wild/from-schema'
import { allActions, everybody, openHouse, type House } from '../support/wild/services'

const SEED = 20261120
const LEAST_INPUTS = 10_000
/** Of each action and each kind of asker, really asked. */
const CALLED = 10
const ANSWERED = /^\{"ok":(true|false,"refusal")/
const each = Math.ceil(LEAST_INPUTS / allActions.length)

const drawn = (at: number, runs: number) => {
  const { action, where } = allActions[at]!
  return fc.sample(validInputs(action, where), { numRuns: runs, seed: SEED + at })
}

test('ten thousand inputs made from the schemas are let in at the door', () => {
  const refused = allActions.flatMap(({ action, where }, at) =>
    drawn(at, each).flatMap(input => {
      const wish = readWish(action, { action: where, input, key: 'wild-key-0001' })
      return isRefusal(wish) ? [{ where, input, wish }] : []
    }),
  )
  expect(refused.slice(0, 3)).toEqual([])
  expect(each * allActions.length).toBeGreaterThanOrEqual(LEAST_INPUTS)
})

/** Everybody asks an action with valid inputs; what is neither an answer nor a refusal comes back. */
async function brokenBy(house: House, at: number): Promise<string[]> {
  const { service, name, where } = allActions[at]!
  const broken: string[] = []
  for (const [n, input] of drawn(at, CALLED).entries())
    for (const asker of everybody) {
      const key = `wild-${at}-${n}-${asker}`
      const reply = JSON.stringify(await house.ask(service, asker, { action: name, input, key }))
      const logged = house.logged()
      if (!ANSWERED.test(reply)) broken.push(`${where} as ${asker}: ${JSON.stringify(input)} ${logged}`)
    }
  return broken
}

test('whatever is valid is answered or refused, whoever asks; nothing breaks', async () => {
  const house = await openHouse()
  const broken: string[] = []
  for (const at of allActions.keys()) broken.push(...(await brokenBy(house, at)).slice(0, 1))
  await house.close()
  expect(broken).toEqual([])
})
