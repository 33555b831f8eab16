import { asked, done, refused, serve } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import { phone } from '../../../../tests/support/taro'
import { shen } from '../../../lib/me.examples'
import { keep } from '../../../lib/storage'
import ConsentsPage from '../consents/index'
import HistoryPage from '../history/index'
import LeavePage from '../leave/index'
import RecordPage from './index'

const consent = { given: true, version: '2026-11', at: 0, how: 'paper', by: '乔敏' } as const
const record = {
  id: shen.id,
  name: '沈桂珍',
  kind: 'elder',
  sex: '女',
  born: '1944-03-02',
  age: 82,
  home: shen.home,
  building: '5号楼',
  door: '2单元101',
  phone: '199****2046',
  phoneProved: false,
  idNumber: '999**************9',
  welfare: [{ category: '高龄' }],
  livesAlone: true,
  hardOfHearing: false,
  diet: ['少盐'],
  helpers: [],
  consents: [
    { purpose: 'basic', ...consent },
    { purpose: 'care', ...consent },
  ],
  mayCorrect: ['phone', 'home', 'door', 'livesAlone', 'hardOfHearing', 'diet'],
}
const history = {
  deeds: [
    {
      id: 'deed:1',
      did: 'corrected',
      what: ['door'],
      about: '',
      at: 0,
      by: '乔敏',
      self: false,
      channel: 'counter',
      canUndo: true,
      undone: false,
    },
  ],
  looks: [{ at: 0, by: '乔敏', what: 'phone', why: 'not-come' }],
}
const answers = {
  'people.me': () => done(shen),
  'people.record': () => done(record),
  'people.history': () => done(history),
  'people.correct': () => done({ changed: ['door'] }),
  'people.consent': () => done({ purpose: 'care', given: false }),
  'people.undo': () => done({ undone: true }),
  'people.close': () => done({ closing: 1_795_737_600_000 }),
}
const wish = (name: string) => asked.find(([action]) => action === name)?.[1]

beforeEach(() => {
  phone.reset()
  keep('query.me', { data: shen, savedAt: 0 })
  serve(answers)
})

async function open(page: React.ReactElement) {
  const screen = show(page)
  await screen.settle()
  return screen
}

test('she touches a field and puts it right; numbers are never shown in full', async () => {
  const screen = await open(<RecordPage />)
  expect(screen.words()).toContain('199****2046')
  expect(screen.words()).toContain('高龄')
  screen.press('门牌')
  screen.type('门牌', '3单元202')
  screen.press('改好了')
  await screen.settle()
  expect(wish('people.correct')).toEqual({
    personId: shen.id,
    changes: { door: '3单元202' },
    channel: 'wechat',
  })
  expect(screen.words()).toContain('门牌改好了')
})

test('what only the office may is said, with where to go', async () => {
  const screen = await open(<RecordPage />)
  screen.press('姓名')
  expect(screen.words()).toContain('姓名要社区帮您改')
  screen.press('不改了')
  screen.press('出生日期')
  expect(screen.words()).toContain('跟着身份证号走')
})

test('a number with too few digits stays in its sheet with a word', async () => {
  const screen = await open(<RecordPage />)
  screen.press('手机号')
  screen.type('手机号', '1990800')
  screen.press('改好了')
  expect(screen.words()).toContain('还差 4\u00a0个数')
  expect(wish('people.correct')).toBeUndefined()
})

test('what takes a consent leads to the consents', async () => {
  serve({ ...answers, 'people.record': () => done({ ...record, consents: [] }) })
  const screen = await open(<RecordPage />)
  expect(screen.words()).not.toContain('少盐')
  screen.press('吃饭的讲究')
  expect(phone.calls).toContainEqual(['navigateTo', { url: '/packages/people/consents/index' }])
})

test('a daughter looks at her mother’s record and cannot write in it', async () => {
  const helps = [{ id: 'pmother00001', call: '妈妈', name: '沈桂珍', agreed: true, gone: false }]
  keep('query.me', { data: { ...shen, helps }, savedAt: 0 })
  serve({ ...answers, 'people.me': () => done({ ...shen, helps }) })
  const screen = await open(<RecordPage />)
  screen.press('妈妈')
  await screen.settle()
  expect(screen.words()).toContain('妈妈的资料')
  expect(screen.keys().some(key => key.startsWith('门牌'))).toBe(false)
})

test('a consent is taken back only after she was asked, and it is told what that means', async () => {
  const screen = await open(<ConsentsPage />)
  expect(screen.keys()).not.toContain('收回「办事要用的资料」')
  screen.press('收回「饮食和照顾」')
  expect(screen.words()).toContain('当时就看不到了')
  expect(wish('people.consent')).toBeUndefined()
  screen.press('还是照旧')
  expect(screen.words()).not.toContain('当时就看不到了')
})

test('what somebody did for her is told with his name and can be taken back', async () => {
  const screen = await open(<HistoryPage />)
  expect(screen.words()).toContain('改了资料：门牌')
  expect(screen.words()).toContain('乔敏')
  screen.press('退回去')
  expect(screen.words()).toContain('把这次改动退回去？')
  screen.press('还是照旧')
  screen.press('谁看过')
  expect(screen.words()).toContain('看了手机号')
})

test('refused or without a net, the history says so and what one can do', async () => {
  serve({ ...answers, 'people.history': () => refused('access.not-allowed') })
  expect((await open(<HistoryPage />)).words()).toContain('请给社区打个电话')
  serve({ ...answers, 'people.history': () => 'lost' })
  expect((await open(<HistoryPage />)).words()).toContain('现在没有网络')
})

test('she goes in two steps and not by one tap', async () => {
  const screen = await open(<LeavePage />)
  screen.press('我要注销')
  expect(wish('people.close')).toBeUndefined()
  expect(screen.words()).toContain('不带您的名字')
  screen.press('七天后注销')
  await screen.settle()
  expect(wish('people.close')).toEqual({ personId: shen.id, channel: 'wechat' })
})
