import type { Caller } from '../../cloudfunctions/kit/caller'
import { instantOf } from '../../domain/kernel/time'
import { accountOf, ask, openHouse, platform, type House } from './house'
import { canteen, community } from './village'

/** The Friday on which everything in the hamlet happens. */
export const FRIDAY = '2026-11-20'
export const lunch = `${canteen}:${FRIDAY}:lunch`
export const dinner = `${canteen}:${FRIDAY}:dinner`

/** Everybody of the roster: an elder, her husband, their daughter, a neighbour, two of the staff, who is known twice. */
const roster = {
  shen: { 姓名: '沈桂珍', 门牌: '101', 性别: '女', 出生日期: '1944-03-02', 联系电话: '19908002046' },
  lu: { 姓名: '陆守义', 门牌: '101', 性别: '男', 出生日期: '1943-01-02', 联系电话: '19908003061' },
  min: { 姓名: '陆敏', 门牌: '202', 性别: '女', 出生日期: '1972-05-06' },
  han: { 姓名: '韩秀云', 门牌: '301', 性别: '女', 出生日期: '1946-07-01' },
  ho: { 姓名: '何宇', 门牌: '302', 性别: '男', 出生日期: '1985-01-01' },
  zhou: { 姓名: '周文华', 门牌: '401', 性别: '男', 出生日期: '1970-01-01' },
  gui: { 姓名: '沈桂贞', 门牌: '101', 性别: '女', 出生日期: '1944-03-02' },
} as const
export type Name = keyof typeof roster

/** A hamlet small enough to be put back as it was hundreds of times. */
export interface Hamlet {
  house: House
  id: (name: Name) => string
  /** Asks as somebody, `platform` for the installation itself; the data of the answer, and it throws for a no. */
  as: (who: Name | 'platform' | Caller, action: string, input: unknown, service?: string) => Promise<unknown>
}

const callerOf = (who: Name | 'platform' | Caller): Caller => {
  if (typeof who !== 'string') return who
  return who === 'platform' ? platform : accountOf(who)
}

/** Rows of a roster, as they are read from a file. */
export const rowsOf = (names: readonly Name[]): { line: number; cells: Record<string, string> }[] =>
  names.map((name, at) => ({ line: at + 2, cells: { 楼栋: '1号楼', ...roster[name] } }))

export const places = {
  id: community,
  name: '梧桐里社区',
  phone: '8800 1234',
  hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  grids: [{ id: `${community}.g1`, name: '第一网格', buildings: ['1号楼', '2号楼'] }],
}

const hours = (opens: string, shuts: string, at: string) => ({
  opens,
  shuts,
  cutOff: { serviceDaysBefore: 0, at },
})
export const kitchen = {
  id: canteen,
  name: '梧桐里饭堂',
  meals: { lunch: hours('11:00', '12:30', '09:00'), dinner: hours('17:00', '18:30', '15:00') },
  serviceWeekdays: [1, 2, 3, 4, 5, 6, 7],
  ways: ['dine-in' as const, 'takeaway' as const, 'delivery' as const],
  policyTemplate: 'shenzhen' as const,
}

const dish = (餐次: string, 套餐: string, 份数: string) => ({
  日期: FRIDAY,
  餐次,
  套餐,
  菜品: '番茄炖牛腩 小白菜',
  '价格(元)': '12',
  份数,
})
export const menu = [dish('午餐', 'A', '3'), dish('午餐', 'B', '2'), dish('晚餐', 'A', '5')].map(
  (cells, at) => ({ line: at + 2, cells }),
)

async function settleIn({ as, id }: Hamlet): Promise<void> {
  const linked: Name[] = ['shen', 'min', 'ho', 'zhou', 'gui']
  for (const name of linked) {
    const { code } = (await as('platform', 'invite', { personId: id(name) })) as { code: string }
    await as(accountOf(name), 'accept', { code })
  }
  const trust = (who: Name, role: string, scope: string) =>
    as('platform', 'entrust', { personId: id(who), role, scope })
  await trust('ho', 'community-manager', community)
  await trust('zhou', 'canteen-staff', canteen)
  await as('ho', 'recordHelper', { elderId: id('shen'), helperId: id('min'), call: '妈妈', how: 'oral' })
}

/** Lays the hamlet down with the services' own means, early enough to book today's lunch. */
export async function openHamlet(seed: number): Promise<Hamlet> {
  const house = await openHouse(seed, instantOf(FRIDAY, '08:12'))
  const hamlet: Hamlet = {
    house,
    as: (who, action, input, service = 'people') =>
      ask(house, { who: callerOf(who), service, action, input }),
    id: name => {
      // Every record of a person has these two.
      const rows = house.cloud.readAll('persons') as { _id: string; name: string }[]
      const row = rows.find(one => one.name === roster[name].姓名)
      if (!row) throw new Error(`${name} is not in the hamlet`)
      return row._id
    },
  }
  const { as } = hamlet
  await as('platform', 'setUp', places)
  const everybody: Name[] = ['shen', 'lu', 'min', 'han', 'ho', 'zhou']
  for (const names of [everybody, ['gui'] as const]) {
    const rows = rowsOf(names)
    await as('platform', 'importRoster', { communityId: community, rows, apply: true, consented: true })
  }
  await as('platform', 'setUp', kitchen, 'meals')
  await as('platform', 'importMenu', { canteenId: canteen, rows: menu, apply: true }, 'meals')
  await settleIn(hamlet)
  return hamlet
}
