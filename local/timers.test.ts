import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { functionTable } from './function-table'
import { root } from './root'
import { nextRun, timerEvent } from './timers'

const trigger = (cron: string) => ({ name: 'test', cron, message: '' })
const at = (text: string) => new Date(text)

test('every function of the code is in the table with its limits, and nothing else is', () => {
  const folder = join(root, 'cloudfunctions')
  const inCode = readdirSync(folder).filter(name => existsSync(join(folder, name, 'index.ts')))
  expect(Object.keys(functionTable.functions).sort()).toEqual(inCode.sort())
})

test('every trigger of the table has the seven fields of the platform and runs again', () => {
  const triggers = Object.values(functionTable.functions).flatMap(({ trigger }) => (trigger ? [trigger] : []))
  expect(triggers.length).toBeGreaterThan(0)
  for (const one of triggers) {
    expect(one.cron.split(' ')).toHaveLength(7)
    expect(nextRun(one, at('2026-11-20T00:00:00Z'))).not.toBeNull()
  }
})

test.each([
  ['two in the night', '0 0 2 * * * *', '2026-11-20T17:59:59Z', '2026-11-20T18:00:00Z'],
  ['every five minutes', '0 */5 * * * * *', '2026-11-20T00:01:00Z', '2026-11-20T00:05:00Z'],
  ['New Year of one year', '0 0 0 1 1 * 2028', '2026-11-20T00:00:00Z', '2027-12-31T16:00:00Z'],
  [
    'the 5th or a Monday, whichever comes first',
    '0 0 9 5 * MON *',
    '2026-11-20T00:00:00Z',
    '2026-11-23T01:00:00Z',
  ],
])('%s is reckoned in China’s time', (_name, cron, after, due) => {
  expect(nextRun(trigger(cron), at(after))?.toISOString()).toBe(at(due).toISOString())
})

test('a function is told which timer woke it, as the platform tells it', () => {
  const event = timerEvent(
    { name: 'night', cron: '0 0 2 * * * *', message: 'settle' },
    at('2026-11-20T18:00:00Z'),
  )
  expect(event).toEqual({
    Type: 'Timer',
    TriggerName: 'night',
    Time: '2026-11-20T18:00:00.000Z',
    Message: 'settle',
  })
})
