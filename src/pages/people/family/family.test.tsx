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

const wishes = (action: string) =>
  asked()
    .filter(one => one.action === action)
    .map(({ input }) => input)

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
    helps: [
      {
        id: 'pmother00001',
        call: '妈妈',
        name: '沈桂珍',
        agreed: false,
        gone: false,
        until: 1_795_760_000_000,
      },
    ],
  }
  keep('query.me', { data: daughter, savedAt: 0 })
  answer(daughter)
  const screen = show(<FamilyPage />)
  await screen.settle()
  expect(screen.words()).toContain('等妈妈同意')
  expect(screen.words()).toContain('等到')
  expect(screen.lamps()).toBe(0)
})

test('who helps nobody and is helped by nobody reads how it begins', async () => {
  const alone = { ...shen, helpers: [] }
  keep('query.me', { data: alone, savedAt: 0 })
  answer(alone)
  const screen = show(<FamilyPage />)
  await screen.settle()
  expect(screen.words()).toContain('想请儿女替您订，给他们一个码')
})

test('before a mother agrees that her son acts for her she reads what he may do; a no is one tap more', async () => {
  const asked = { id: 'pluqiang001', name: '陆强', call: '妈妈', agreed: false, since: 0 }
  const mother = { ...shen, helpers: [asked] }
  keep('query.me', { data: mother, savedAt: 0 })
  answer(mother)
  const screen = show(<FamilyPage />)
  await screen.settle()
  expect(screen.words()).toContain('陆强想替您办事叫您「妈妈」')
  screen.press('不认识，不同意')
  expect(screen.words()).toContain('陆强就不能替您办')
  screen.press('再想一想')
  screen.press('同意')
  expect(screen.words()).toContain('陆强能替您订饭、改饭、退饭')
  expect(wishes('nod')).toEqual([])
  answer({ ...mother, agreed: true })
  screen.press('好，同意')
  await screen.settle()
  expect(wishes('nod')).toEqual([
    { elderId: shen.id, helperId: 'pluqiang001', agree: true, channel: 'wechat' },
  ])
  expect(screen.words()).toContain('好了，陆强能替您办了。')
})

test('of a mother who died there is a gentle word, no lamp, and nothing is asked for her', async () => {
  const gone = { id: shen.id, call: '妈妈', name: '沈桂珍', agreed: true, gone: true }
  const daughter = { ...shen, id: 'plumin000001', helpers: [], helps: [gone] }
  keep('query.me', { data: daughter, savedAt: 0 })
  answer(daughter)
  const screen = show(<FamilyPage />)
  await screen.settle()
  expect(screen.words()).toContain('沈桂珍老人已经离开了我们请节哀')
  expect(screen.lamps()).toBe(0)
  expect(JSON.stringify(asked())).not.toContain(shen.id)
})

test('who waits may wait no longer', async () => {
  const daughter = {
    ...shen,
    helpers: [],
    helps: [{ id: 'pmother00001', call: '妈妈', name: '沈桂珍', agreed: false, gone: false }],
  }
  keep('query.me', { data: daughter, savedAt: 0 })
  answer(daughter)
  const screen = show(<FamilyPage />)
  await screen.settle()
  screen.press('不等了')
  expect(screen.words()).toContain('不等妈妈了？')
  phone.failing.set('callFunction', { errMsg: 'cloud.callFunction:fail' })
  jest.useFakeTimers()
  screen.press('好，不等了')
  await screen.later(5000)
  jest.useRealTimers()
  expect(wishes('giveUpHelp')[0]).toEqual({ elderId: 'pmother00001' })
  expect(screen.words()).toMatch(/现在没有网络|不知道办成没有/)
})
