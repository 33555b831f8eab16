import { show } from '../../../../tests/support/screen'
import { asked, cook, done, refused, serve } from '../../../../tests/support/staff-service'
import TrustPage from './index'

const COMMUNITY = '999999001001'
const manager = { ...cook, desks: [], grants: [{ role: 'community-manager', scope: COMMUNITY }] }
const leader = { role: 'building-leader', scope: `${COMMUNITY}.b3`, place: '3号楼', given: true }
const trusted = {
  people: [{ id: 'phan000001', name: '韩秀云', grants: [leader] }],
  mayGive: ['volunteer', 'grid-worker'],
  places: [
    { id: COMMUNITY, name: '梧桐里社区' },
    { id: `${COMMUNITY}.g1`, name: '第一网格' },
    { id: `${COMMUNITY}.b3`, name: '3号楼' },
  ],
}
const hit = { id: 'plu0000001', name: '陆守义', building: '1号楼', linked: true, died: false }

async function page(actions: Parameters<typeof serve>[0] = {}) {
  serve({
    'people.me': () => done(manager),
    'people.trusted': () => done(trusted),
    'people.search': () => done({ hits: [hit], more: false }),
    'people.entrust': () => done({ entrusted: true }),
    'people.withdraw': () => done({ withdrawn: true }),
    ...actions,
  })
  const screen = show(<TrustPage />)
  await screen.settle()
  return screen
}
const only = (action: string) => asked.filter(([name]) => name === action).map(([, input]) => input)

test('a role is taken back only after one was asked once more', async () => {
  const screen = await page()
  expect(screen.words()).toMatch(/韩秀云楼栋长3号楼/)
  screen.press('收回')
  expect(only('people.withdraw')).toEqual([])
  screen.press('先不收')
  screen.press('收回')
  const sheet = screen.keys().lastIndexOf('收回')
  expect(sheet).toBeGreaterThan(0)
})

test('a role is given by whom, what, where; a single place is chosen by itself', async () => {
  const screen = await page()
  screen.press('给人一个担子')
  screen.type('名字、拼音首字母或门牌', '陆')
  screen.press('找')
  await screen.settle()
  screen.press('陆守义')
  expect(screen.isOff('先选好人、事、地方')).toBe(true)
  screen.press('网格员')
  screen.press('请陆守义当网格员')
  await screen.settle()
  expect(only('people.entrust')).toEqual([
    { personId: hit.id, role: 'grid-worker', scope: `${COMMUNITY}.g1` },
  ])
  expect(screen.words()).toContain('好了，陆守义现在是网格员')
})

test('what one may not give is said where one wished it', async () => {
  const screen = await page({ 'people.entrust': () => refused('people.cannot-give') })
  screen.press('给人一个担子')
  screen.type('名字、拼音首字母或门牌', '陆')
  screen.press('找')
  await screen.settle()
  screen.press('陆守义')
  screen.press('志愿者')
  screen.press('请陆守义当志愿者')
  await screen.settle()
  expect(screen.words()).toContain('这个担子您给不了')
})

test('who gives nothing is shown the way home', async () => {
  const screen = await page({ 'people.me': () => done({ ...cook, desks: [] }) })
  expect(screen.words()).toContain('社区和饭堂的工作人员')
})
