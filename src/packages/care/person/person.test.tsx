import { asked, broke, done, serve } from '../../../../tests/support/staff-service'
import { phone } from '../../../../tests/support/taro'
import { show } from '../../../../tests/support/screen'
import PersonPage from './index'

const card = {
  id: 'phan000001',
  name: '韩秀云',
  kind: 'elder',
  age: 82,
  building: '3号楼',
  door: '2单元402',
  phoneTail: '3020',
  phone: '199****3020',
  livesAlone: true,
  linked: false,
  died: false,
  welfare: [
    { category: '低保', validTo: '2099-05-31', evidence: '低保证', verifiedBy: '乔敏' },
    { category: '残疾', validTo: '2020-01-01' },
  ],
  may: ['phoneOf', 'verifyWelfare', 'lock'],
}

async function open(more: object = {}, actions: Parameters<typeof serve>[0] = {}) {
  serve({ 'people.person': () => done({ ...card, ...more }), ...actions })
  phone.params = { id: card.id }
  const screen = show(<PersonPage />)
  await screen.settle()
  return screen
}
const wishes = (action: string) =>
  asked.filter(([name]) => name === `people.${action}`).map(([, input]) => input)

test('one sees what the service tells, and a proof that ran out is said to count no more', async () => {
  const screen = await open()
  expect(screen.words()).toMatch(/韩秀云.*82.*3号楼.*独居.*199\*\*\*\*3020/)
  expect(screen.words()).toMatch(/低保到.2099年5月31日，低保证，乔敏看过证/)
  expect(screen.words()).toMatch(/残疾2020年1月1日.过期了，现在按年龄算/)
  expect(screen.words()).not.toContain('吃饭')
})

test('a full number is asked for with a reason, shown once and gone when the sheet is closed', async () => {
  const screen = await open({}, { 'people.phoneOf': () => done({ phone: '19908003020' }) })
  screen.press('看完整号码')
  expect(screen.isOff('先选一个原因')).toBe(true)
  screen.press('要帮他办事')
  screen.press('看号码')
  await screen.settle()
  expect(wishes('phoneOf')).toEqual([{ personId: card.id, why: 'help' }])
  expect(screen.words()).toMatch(/199.0800.3020.*已记下您看过/)
  screen.press('拨打')
  await screen.settle()
  expect(phone.calls).toContainEqual(['makePhoneCall', { phoneNumber: '19908003020' }])
  screen.press('知道了')
  expect(screen.words()).not.toMatch(/199.0800.3020/)
  expect(JSON.stringify([...phone.storage])).not.toContain('19908003020')
})

test('a proof needs a paper, and a day that can be read', async () => {
  const screen = await open({}, { 'people.verifyWelfare': () => done({ welfare: [] }) })
  screen.press('记一项福利或证件')
  screen.press('高龄')
  screen.type('到哪一天为止', '明年')
  screen.press('记下')
  expect(screen.words()).toContain('写一下看的是什么证')
  expect(screen.words()).toContain('这一天没看懂')
  screen.type('看的是什么证', '身份证')
  screen.type('到哪一天为止', '2027年5月31日')
  screen.press('记下')
  await screen.settle()
  const proof = { category: '高龄', holds: true, evidence: '身份证', validTo: '2027-05-31' }
  expect(wishes('verifyWelfare')).toEqual([{ personId: card.id, ...proof }])
  expect(wishes('person')).toHaveLength(2)
})

test('before a death is written down it is told what happens then', async () => {
  const screen = await open({}, { 'people.lock': () => done({ locked: true, freed: 2 }) })
  screen.press('记下离世')
  expect(screen.words()).toContain('已经订好的都退掉，不收钱。')
  expect(wishes('lock')).toEqual([])
  screen.press('往下')
  screen.press('记下')
  expect(screen.words()).toContain('写一下凭什么知道的')
  screen.type('凭什么知道的', '家属电话')
  screen.type('哪一天', '2026-11-19')
  screen.press('记下')
  await screen.settle()
  expect(wishes('lock')).toEqual([{ personId: card.id, on: '2026-11-19', evidence: '家属电话' }])
  expect(screen.words()).toContain('退掉了')
})

test('a lost answer is said, and the same wish goes out again with its key', async () => {
  const screen = await open({ may: ['unlock'], diedOn: '2026-11-01' }, { 'people.unlock': () => broke })
  expect(screen.words()).toContain('2026年11月1日离世，记录已锁上')
  screen.press('离世记错了')
  screen.type('怎么记错的', '同名的人')
  jest.useFakeTimers()
  screen.press('取消锁定')
  await screen.later(4_000)
  expect(screen.words()).toContain('不知道办成没有')
  screen.press('取消锁定')
  await screen.later(4_000)
  jest.useRealTimers()
  const keys = asked.filter(([name]) => name === 'people.unlock').map(([, , key]) => key)
  expect(keys).toHaveLength(6)
  expect(new Set(keys).size).toBe(1)
})

test('what one may not do is not offered', async () => {
  const screen = await open({ may: [] })
  const offered = screen.keys().filter(key => /看完整|记一项|离世/.test(key))
  expect(offered).toEqual([])
})
