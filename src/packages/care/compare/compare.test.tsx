import { asked, done, noNet, refused, serve } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import { phone } from '../../../../tests/support/taro'
import ComparePage from './index'

const compared = {
  keep: { name: '沈桂珍', sex: '女', home: '5号楼 1单元302', diet: '少盐' },
  drop: { name: '沈桂贞', sex: '女', home: '5号楼 1单元302', diet: '软烂', phone: '199****2046' },
  differ: ['name', 'diet'],
  hangs: { keep: ['陆敏替他办事'], drop: ['11月20日午饭，梧桐里饭堂，套餐一，1 份，堂食'] },
}
async function page(actions: Parameters<typeof serve>[0] = {}) {
  serve({
    'people.compare': () => done(compared),
    'people.merge': () => done({ mergeId: 'm1', moved: 1, left: ['999999001001.k1:2026-11-21:lunch'] }),
    'people.keepApart': () => done({ apart: true }),
    ...actions,
  })
  phone.params = { keep: 'pshen00001', drop: 'pshen00002' }
  const screen = show(<ComparePage />)
  await screen.settle()
  return screen
}
const only = (action: string) => asked.filter(([name]) => name === action).map(([, input]) => input)

test('nothing is made one before every difference is chosen, and asked once more', async () => {
  const screen = await page()
  expect(screen.isOff('还有\u00a02\u00a0样没选')).toBe(true)
  screen.press('沈桂贞')
  screen.press('少盐')
  expect(screen.lamps()).toBe(1)
  screen.press('合成一份')
  expect(screen.words()).toContain('沈桂贞的两份合成一份？')
  expect(only('people.merge')).toEqual([])
})

test('what is taken from the second record is told; then what came along and what stands twice', async () => {
  const screen = await page()
  for (const key of ['沈桂贞', '少盐', '合成一份']) screen.press(key)
  screen.press('合起来')
  await screen.settle()
  expect(only('people.merge')).toEqual([{ keep: 'pshen00001', drop: 'pshen00002', take: ['name'] }])
  expect(screen.words()).toContain('合成一份了')
  expect(screen.words()).toContain('11月21日午饭，两份都订了饭，都还在。')
})

test('two people are noted as two, and a lost net is said where one asked', async () => {
  const screen = await page()
  screen.press('不是同一个人')
  noNet()
  screen.press('记下')
  await screen.settle()
  expect(screen.words()).toContain('网络')
  phone.answers.set('getNetworkType', { networkType: 'wifi' })
  screen.press('记下')
  await screen.settle()
  expect(only('people.keepApart')).toContainEqual({ keep: 'pshen00001', drop: 'pshen00002' })
  expect(screen.words()).toContain('记下了，是两个人')
})

test('two ID numbers are two people, and it says so', async () => {
  const screen = await page({ 'people.merge': () => refused('people.not-twins') })
  for (const key of ['沈桂珍', '少盐', '合成一份']) screen.press(key)
  screen.press('合起来')
  await screen.settle()
  expect(screen.words()).toContain('身份证号不一样的，不能合成一份。')
})
