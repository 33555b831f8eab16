import { show } from '../../../../tests/support/screen'
import { asked, done, refused, serve } from '../../../../tests/support/staff-service'
import { phone } from '../../../../tests/support/taro'
import CodePage from './index'

const card = {
  id: 'phan000001',
  name: '韩秀云',
  kind: 'elder',
  building: '3号楼',
  linked: false,
  died: false,
  may: ['invite', 'familyCode'],
}
const code = { code: 'K7M2QX4R', until: Date.UTC(2026, 10, 27, 4) }

async function open(more: object = {}, actions: Parameters<typeof serve>[0] = {}, params: object = {}) {
  serve({
    'people.person': () => done({ ...card, ...more }),
    'people.invite': () => done(code),
    'people.familyCode': () => done(code),
    ...actions,
  })
  phone.params = { id: card.id, ...params }
  const screen = show(<CodePage />)
  await screen.settle()
  return screen
}
const wishes = (action: string) =>
  asked.filter(([name]) => name === `people.${action}`).map(([, input]) => input)

test('a code is made only when it is asked for; it stands there in two groups, for whom and until when', async () => {
  const screen = await open()
  expect(wishes('invite')).toEqual([])
  expect(screen.words()).toContain('当面交给他本人')
  screen.press('写一个码')
  await screen.settle()
  expect(wishes('invite')).toEqual([{ personId: card.id }])
  expect(screen.words()).toMatch(/给韩秀云本人.*K7M2 QX4R.*到11月27日为止/)
})

test('another wish is another code: it goes out with another key', async () => {
  const screen = await open()
  screen.press('写一个码')
  await screen.settle()
  screen.press('再写一个')
  await screen.settle()
  const keys = asked.filter(([name]) => name === 'people.invite').map(([, , key]) => key)
  expect(new Set(keys).size).toBe(2)
})

test('the family’s code is the elder’s, and says what the family does with it', async () => {
  const screen = await open({}, {}, { whom: 'family' })
  screen.press('写一个码')
  await screen.settle()
  expect(wishes('familyCode')).toEqual([{ elderId: card.id }])
  expect(screen.words()).toMatch(/给韩秀云的家里人.*替家里老人办/)
})

test('who has a WeChat gets no code before it is untied, and it is written down how he asked', async () => {
  let linked = true
  const unlink = () => {
    linked = false
    return done({ unlinked: true })
  }
  const screen = await open(
    {},
    {
      'people.person': () => done({ ...card, linked, may: linked ? ['unlink'] : ['invite'] }),
      'people.unlink': unlink,
    },
  )
  expect(screen.keys()).not.toContain('写一个码')
  screen.press('换手机了，先解开')
  expect(screen.words()).toContain('旧手机马上就不认得他')
  expect(screen.isOff('先选他怎么告诉您的')).toBe(true)
  screen.press('电话里说的')
  screen.press('解开')
  await screen.settle()
  expect(wishes('unlink')).toEqual([{ personId: card.id, channel: 'phone' }])
  expect(screen.keys()).toContain('写一个码')
})

test('tied in the meantime: the page says so', async () => {
  const screen = await open({}, { 'people.invite': () => refused('people.already-linked') })
  screen.press('写一个码')
  await screen.settle()
  expect(screen.words()).toContain('已经有一个微信连着了')
})

test('who may not give a code is told who may', async () => {
  const screen = await open({ may: [] })
  expect(screen.words()).toContain('请社区主任')
  expect(screen.keys()).not.toContain('写一个码')
})
