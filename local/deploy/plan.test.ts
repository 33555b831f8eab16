import indexes from '../../config/indexes.json'
import { functionTable } from '../function-table'
import { cloudbaserc, planLines } from './plan'

test('every function is deployed with the limits it has here, and the timer with its seven fields', () => {
  const { functions } = cloudbaserc(functionTable)
  expect(functions.map(({ name }) => name)).toEqual(Object.keys(functionTable.functions))
  for (const { name, timeout, handler, triggers } of functions) {
    expect(handler).toBe('index.main')
    expect(timeout).toBe(functionTable.functions[name]?.timeoutSeconds)
    for (const { config } of triggers) expect(config.split(' ')).toHaveLength(7)
  }
  expect(functions.flatMap(({ triggers }) => triggers)).not.toHaveLength(0)
})

test('no secret is written down: variables are named, their values come from the environment', () => {
  for (const { envVariables } of cloudbaserc(functionTable).functions)
    expect(envVariables.NUANLIN_KEYS).toBe('{{env.NUANLIN_KEYS}}')
})

test('every collection is closed to clients before a function may run', () => {
  const plan = planLines(functionTable, indexes)
  for (const name of Object.keys(indexes.collections)) expect(plan).toContain(`  ${name}  (ADMINONLY)`)
  expect(plan.findIndex(line => line.startsWith('Collections'))).toBeLessThan(
    plan.findIndex(line => line.startsWith('Functions')),
  )
})
