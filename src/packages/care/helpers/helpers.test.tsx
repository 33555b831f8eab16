import { show } from '../../../../tests/support/screen'
import { asked, cook, done, refused, serve } from '../../../../tests/support/staff-service'
import { phone } from '../../../../tests/support/taro'
import HelperPage from '../helper/index'
import HelpersPage from './index'

const card = {
  id: 'phan000001',
  name: '韩秀云',
  kind: 'elder',
  building: '3号楼',
  linked: false,
  died: false,
  helpers: [
    { id: 'phanmin001', name: '韩敏', call: '妈妈', agreed: true },
    { id: 'phanling01', name: '韩玲', call: '姑姑', agreed: false },
  ],
  may: ['recordHelper', 'endHelp'],
}
const hit = (id: string, name: string) => ({ id, name, building: '3号楼', linked: false, died: false })
const answers = {
  'people.person': () => done(card),
  'people.search': () =>
    done({
      hits: [hit('phanmin001', '韩敏'), hit(card.id, '韩秀云'), hit('phanli0001', '韩立')],
      more: false,
    }),
  'people.nod': () => done({ agreed: true }),
  'people.endHelp': () => done({ ended: true }),
  'people.recordHelper': () => done({ agreed: true }),
  'people.me': () => done({ ...cook, grants: [{ role: 'community-manager', scope: '999999001001' }] }),
}
const wishes = (action: string) =>
  asked.filter(([name]) => name === `people.${action}`).map(([, input]) => input)

async function open(page: React.ReactElement, more: Parameters<typeof serve>[0] = {}) {
  serve({ ...answers, ...more })
  phone.params = { id: card.id }
  const screen = show(page)
  await screen.settle()
  return screen
}
const pair = (helperId: string) => ({ elderId: card.id, helperId })

test('who asks stands first; a nod is written down with how it was heard', async () => {
  const screen = await open(<HelpersPage />)
  expect(screen.words()).toMatch(/韩玲想替他办.*韩敏/)
  screen.press('他点头了')
  expect(screen.isOff('先选他怎么告诉您的')).toBe(true)
  screen.press('上门说的')
  screen.press('记下他同意')
  await screen.settle()
  expect(wishes('nod')).toEqual([{ ...pair('phanling01'), agree: true, channel: 'door' }])
  expect(screen.words()).toContain('记下了，韩玲能替他办了')
})

test('a no is written down as well', async () => {
  const screen = await open(<HelpersPage />)
  screen.press('不同意')
  screen.press('电话里说的')
  screen.press('记下他不同意')
  await screen.settle()
  expect(wishes('nod')).toEqual([{ ...pair('phanling01'), agree: false, channel: 'phone' }])
})

test('help ends only after one was asked once more', async () => {
  const screen = await open(<HelpersPage />)
  screen.press('不让韩敏代办了')
  expect(wishes('endHelp')).toEqual([])
  screen.press('不让办了')
  await screen.settle()
  expect(wishes('endHelp')).toEqual([pair('phanmin001')])
  expect(screen.words()).toContain('韩敏不能再替他办了')
})

test('who may only look is offered nothing to do', async () => {
  const screen = await open(<HelpersPage />, { 'people.person': () => done({ ...card, may: [] }) })
  expect(screen.words()).toContain('韩敏')
  expect(screen.keys().filter(key => /点头|不同意|代办/.test(key))).toEqual([])
})

async function find(page = <HelperPage />, more: Parameters<typeof serve>[0] = {}) {
  const screen = await open(page, more)
  screen.type('名字、拼音首字母、尾号四位，或门牌', '韩')
  screen.press('找')
  await screen.settle()
  return screen
}

test('a helper is found as everybody is, and written down with his word for her and her consent', async () => {
  const screen = await find()
  screen.press('韩立')
  expect(screen.isOff('先选他怎么同意的')).toBe(true)
  screen.press('签了字')
  screen.press('记下')
  expect(screen.words()).toContain('写上家人怎么叫他')
  expect(wishes('recordHelper')).toEqual([])
  screen.type('家人叫他什么', '奶奶')
  screen.press('记下')
  await screen.settle()
  expect(wishes('recordHelper')).toEqual([{ ...pair('phanli0001'), call: '奶奶', how: 'paper' }])
  expect(screen.words()).toContain('记下了，韩立能替他办了')
})

test('nobody is his own helper, nor a helper twice', async () => {
  const screen = await find()
  screen.press('韩秀云')
  expect(screen.words()).toContain('这是他本人')
  screen.press('韩敏')
  expect(screen.words()).toContain('韩敏已经能替他办了')
  expect(screen.keys()).not.toContain('记下')
})

test('a no of the service stays on the page with its reason', async () => {
  const screen = await find(<HelperPage />, {
    'people.recordHelper': () => refused('people.too-many-elders', { most: 5 }),
  })
  screen.press('韩立')
  screen.press('签了字')
  screen.type('家人叫他什么', '奶奶')
  screen.press('记下')
  await screen.settle()
  expect(screen.words()).toContain('最多替')
})
