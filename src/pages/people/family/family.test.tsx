import { phone } from '../../../../tests/support/taro'
import { show } from '../../../../tests/support/screen'
import { shen } from '../../../lib/me.examples'
import { keep } from '../../../lib/storage'
import FamilyPage from './index'

const answer = (data: unknown) => phone.answers.set('callFunction', { result: { ok: true, data } })
const asked = () =>
  phone.calls
    .filter(([name]) => name === 'callFunction')
    .map(([, { data }]) => data as { action: string; input: unknown })

beforeEach(() => phone.reset())

test('before an elder ends that her daughter acts for her, she is asked', async () => {
  keep('query.me', { data: shen, savedAt: 0 })
  answer(shen)
  const screen = show(<FamilyPage />)
  await screen.settle()
  screen.press('不让陆敏代办了')
  expect(asked().some(({ action }) => action === 'endHelp')).toBe(false)
  expect(screen.words()).toContain('以后不能再替您订饭，已经订好的不变。')
  screen.press('还是照旧')
  expect(screen.words()).not.toContain('以后不能再替您订饭')
})

test('a mother who has not agreed yet is waited for, and nothing can be booked for her', async () => {
  const daughter = {
    ...shen,
    helpers: [],
    helps: [{ id: 'pmother00001', call: '妈妈', name: '沈桂珍', agreed: false }],
  }
  keep('query.me', { data: daughter, savedAt: 0 })
  answer(daughter)
  const screen = show(<FamilyPage />)
  await screen.settle()
  expect(screen.words()).toContain('等妈妈同意')
  expect(screen.lamps()).toBe(0)
})

test('who helps nobody and is helped by nobody reads how it begins', async () => {
  const alone = { ...shen, helpers: [] }
  keep('query.me', { data: alone, savedAt: 0 })
  answer(alone)
  const screen = show(<FamilyPage />)
  await screen.settle()
  expect(screen.words()).toContain('想请儿女替您订，跟社区说一声就行')
})
