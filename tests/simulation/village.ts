import { addDays, dayOf, type Day } from '../../domain/kernel/time'
import type { Random } from './random'
import { accountOf, ask, platform, type House, type Wish } from './house'

export const community = '999999001001'
export const canteen = `${community}.k1`

/** Somebody of the simulated community, by the account his phone has. */
export interface Somebody {
  account: string
  id: string
  name: string
  /** Whom he may act for. */
  elders: string[]
}

export interface Village {
  elders: Somebody[]
  helpers: Somebody[]
  staff: Somebody[]
  manager: Somebody
  days: Day[]
}

const SURNAMES = '沈陆韩乔周方何许昌孙卢梁邓傅叶'
const GIVEN = '桂珍守义秀云文华宇明哲晨雨桐建敏芳兰'
const size = { elders: 24, helpers: 12, staff: 3 }

const nameOf = (at: number) =>
  `${SURNAMES[at % SURNAMES.length] ?? ''}${GIVEN[(at * 7) % GIVEN.length] ?? ''}${GIVEN[(at * 5 + 3) % GIVEN.length] ?? ''}`

const rowsOf = (names: readonly string[]) =>
  names.map((name, at) => ({
    line: at + 2,
    cells: {
      姓名: name,
      楼栋: `${(at % 6) + 1}号楼`,
      门牌: `${Math.floor(at / 6) + 1}01`,
      性别: at % 2 === 0 ? '女' : '男',
      出生日期: `19${40 + (at % 9)}-0${(at % 9) + 1}-15`,
    },
  }))

/** How many portions there are of the two sets at noon and of the one in the evening. */
interface Portions {
  lunchA: readonly [number, number]
  lunchB: readonly [number, number]
  dinner: readonly [number, number]
}
/** So few that half the community goes without, and so many that nobody does. */
const scarce: Portions = { lunchA: [2, 9], lunchB: [1, 5], dinner: [2, 8] }
const plenty: Portions = { lunchA: [15, 40], lunchB: [6, 12], dinner: [12, 30] }

const menuOf = (days: readonly Day[], { lunchA, lunchB, dinner }: Portions, draw: Random) =>
  days
    .flatMap(day => [
      {
        日期: day,
        餐次: '午餐',
        套餐: 'A',
        菜品: '番茄炖牛腩 小白菜',
        '价格(元)': '12',
        份数: String(draw.int(...lunchA)),
      },
      {
        日期: day,
        餐次: '午餐',
        套餐: 'B',
        菜品: '香菇蒸鸡块 南瓜',
        '价格(元)': '15',
        份数: String(draw.int(...lunchB)),
      },
      {
        日期: day,
        餐次: '晚餐',
        套餐: 'A',
        菜品: '小米粥 花卷',
        '价格(元)': '10',
        份数: String(draw.int(...dinner)),
      },
    ])
    .map((cells, at) => ({ line: at + 2, cells }))

async function enter(house: House, id: string, name: string): Promise<Somebody> {
  const invitation = await ask(house, asPlatform('people', 'invite', { personId: id }))
  const account = `a-${id}`
  // The service's own contract promises a code.
  const input = { code: (invitation as { code: string }).code }
  await ask(house, { who: accountOf(account), service: 'people', action: 'accept', input })
  return { account, id, name, elders: [] }
}

const asPlatform = (service: string, action: string, input: unknown): Wish => ({
  who: platform,
  service,
  action,
  input,
})

async function openCommunity(house: House): Promise<Somebody[]> {
  const buildings = [1, 2, 3, 4, 5, 6].map(n => `${n}号楼`)
  const setUp = {
    id: community,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5, 6, 7] },
    grids: [{ id: `${community}.g1`, name: '第一网格', buildings }],
  }
  await ask(house, asPlatform('people', 'setUp', setUp))
  const names = Array.from({ length: size.elders + size.helpers + size.staff }, (_, at) => nameOf(at))
  const roster = { communityId: community, rows: rowsOf(names), apply: true, consented: true }
  await ask(house, asPlatform('people', 'importRoster', roster))
  const everybody: Somebody[] = []
  // Every record of a person has these two.
  const rows = house.cloud.readAll('persons') as { _id: string; name: string }[]
  for (const { _id, name } of rows) everybody.push(await enter(house, _id, name))
  return everybody
}

/** Two elders for each helper, two helpers for each elder. */
async function makeFamilies(house: House, { elders, helpers, manager }: Omit<Village, 'days' | 'staff'>) {
  for (const [at, helper] of helpers.entries())
    for (const elder of [elders[at], elders[(at + helpers.length) % elders.length]]) {
      if (!elder) continue
      const input = { elderId: elder.id, helperId: helper.id, call: '妈妈', how: 'oral' }
      await ask(house, { who: accountOf(manager.account), service: 'people', action: 'recordHelper', input })
      helper.elders.push(elder.id)
    }
}

/** Lays a community down with the services' own means: places, roster, canteen, menus, accounts, roles, families. */
export async function layDown(house: House, draw: Random): Promise<Village> {
  const everybody = await openCommunity(house)
  const [elders, helpers, staff] = [
    everybody.slice(0, size.elders),
    everybody.slice(size.elders, size.elders + size.helpers),
    everybody.slice(size.elders + size.helpers),
  ]
  const [manager] = staff
  if (!manager) throw new Error('the community has no staff')
  const entrust = (who: Somebody, role: string, scope: string) =>
    ask(house, asPlatform('people', 'entrust', { personId: who.id, role, scope }))
  await entrust(manager, 'community-manager', community)
  for (const who of staff) await entrust(who, 'canteen-staff', canteen)
  await makeFamilies(house, { elders, helpers, manager })
  return { elders, helpers, staff, manager, days: await openCanteen(house, draw) }
}

async function openCanteen(house: House, draw: Random): Promise<Day[]> {
  const today = dayOf(house.time.now)
  const days = [0, 1, 2, 3].slice(0, draw.int(2, 4)).map(n => addDays(today, n))
  const setUp = {
    id: canteen,
    name: '梧桐里饭堂',
    meals: {
      lunch: { opens: '11:00', shuts: '12:30', cutOff: { serviceDaysBefore: 0, at: '09:00' } },
      dinner: { opens: '17:00', shuts: '18:30', cutOff: { serviceDaysBefore: 0, at: '15:00' } },
    },
    serviceWeekdays: [1, 2, 3, 4, 5, 6, 7],
    ways: ['dine-in', 'takeaway', 'delivery'],
    policyTemplate: 'shenzhen',
  }
  await ask(house, asPlatform('meals', 'setUp', setUp))
  const rows = menuOf(days, draw.chance(0.5) ? scarce : plenty, draw)
  const menu = { canteenId: canteen, rows, apply: true }
  await ask(house, asPlatform('meals', 'importMenu', menu))
  return days
}
