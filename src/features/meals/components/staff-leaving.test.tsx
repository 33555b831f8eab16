import { away, codeOf, counter, NOON, scan, waiting } from '../../../../tests/support/staff-cut'
import { show } from '../../../../tests/support/screen'
import { phone } from '../../../../tests/support/taro'
import { leave } from '../../../lib/session'
import { scansWait } from '../../../lib/storage'
import { Leaving } from './staff-leaving'

beforeEach(() => jest.useFakeTimers({ now: NOON }))
afterEach(() => jest.useRealTimers())

test('who goes while scans wait is told, and may go when they are up or he says so; nothing is lost', async () => {
  const screen = await counter()
  away()
  await scan(screen, codeOf('3020'))
  screen.gone()
  expect(scansWait()).toBe(true)
  const onLeave = jest.fn(leave)
  const leaving = show(<Leaving onLeave={onLeave} />)
  expect(leaving.keys()).not.toContain('先换人，以后再传')
  leaving.press('传上去')
  await leaving.settle()
  expect(leaving.words()).toContain('没传上去')
  expect(leaving.words()).toContain('登记会留在这台手机上')
  leaving.press('先换人，以后再传')
  expect(waiting()).toHaveLength(1)
  expect([...phone.storage.keys()].filter(key => key.startsWith('nl1.'))).toEqual([])
})
