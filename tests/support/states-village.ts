import { instantOf } from '../../domain/kernel/time'
import { LUNCH, menuRow, wish } from './canteen'
import { lu, lumin, shen, zhou, type Community } from './community'
import { COMMUNITY, FRIDAY } from './world'

const week: readonly (readonly string[])[] = [
  [FRIDAY, '午餐', 'A', '番茄炖牛腩 清炒小白菜 玉米汤 软米饭', '12', '60'],
  [FRIDAY, '午餐', 'B', '清炖鸡汤 蒸南瓜 炒青菜 软米饭', '15', '26'],
  [FRIDAY, '晚餐', 'A', '山药粥 葱花饼 拌海带丝', '10', '30'],
  ['2026-11-21', '午餐', 'A', '冬瓜老鸭汤 香菇菜心 软米饭', '12', '60'],
  ['2026-11-21', '午餐', 'B', '肉末蒸蛋 清炒西葫芦 杂粮饭', '13', '26'],
  ['2026-11-23', '午餐', 'A', '清蒸鲈鱼 香菇青菜 番茄蛋汤', '12', '60'],
  ['2026-11-23', '午餐', 'B', '红烧豆腐 肉末茄子 冬瓜汤', '10', '26'],
  ['2026-11-24', '午餐', 'A', '土豆炖牛腩 清炒菠菜 紫菜汤', '12', '60'],
  ['2026-11-25', '午餐', 'A', '黄焖鸡块 手撕包菜 丝瓜汤', '12', '60'],
  ['2026-11-26', '午餐', 'A', '粉蒸排骨 上汤娃娃菜 冬瓜汤', '12', '60'],
]

const headings = ['日期', '餐次', '套餐', '菜品', '价格(元)', '份数'] as const

/** The week’s menu of the pictures; `portions` of the two sets of today’s lunch may be given. */
export const weekRows = (...portions: string[]) =>
  week.map((values, at) => {
    const cells = Object.fromEntries(headings.map((heading, n) => [heading, values[n] ?? '']))
    const [day, meal, set] = values
    const wished = day === FRIDAY && meal === '午餐' ? portions[set === 'A' ? 0 : 1] : undefined
    return menuRow(at + 2, wished === undefined ? cells : { ...cells, 份数: wished })
  })

/** The same menu without a dinner: what happens to lunch is then the first thing one sees. */
export const lunchOnly = (rows: ReturnType<typeof weekRows>) =>
  rows.filter(({ cells }) => cells.餐次 !== '晚餐')

/** Asks the canteen, and will not hear a no: a state that was not arranged is not the state. */
export async function must(
  community: Community,
  who: string,
  ...[action, input]: [string, unknown]
): Promise<unknown> {
  const answer = await community.as(who, action, input)
  if (typeof answer === 'string') throw new Error(`${action} was refused: ${answer}`)
  return answer
}

/** Shen's lunch of today. */
export const bookShen = (community: Community) =>
  must(community, shen, 'book', wish(shen)).then(() => undefined)

/** The daughter books for both parents. */
export async function bookBoth(community: Community): Promise<void> {
  for (const parent of [shen, lu]) await must(community, lumin, 'book', wish(parent, { set: 'A' }))
}

/** Gives meals out at a time; the clock goes back afterwards. */
export async function handOut(community: Community, clock: string, ...persons: string[]): Promise<void> {
  const before = community.world.now
  community.world.now = instantOf(FRIDAY, clock)
  for (const personId of persons)
    await must(community, zhou, 'checkIn', { sittingId: LUNCH, found: { personId } })
  community.world.now = before
}

const neighbours: readonly (readonly [string, string, '女' | '男', string, string, string, string])[] = [
  ['pfu0000001', '傅启明', '男', '1947-04-25', 'b2', '19908003055', '少盐 软烂'],
  ['pqiu000001', '邱素芬', '女', '1955-06-07', 'b2', '19908003072', ''],
  ['pliu000001', '柳月英', '女', '1956-03-30', 'b3', '19908003009', '低糖'],
  ['pding00001', '丁长庚', '男', '1950-01-15', 'b1', '19908003044', '少盐'],
  ['pxu0000001', '徐兰芝', '女', '1941-09-02', 'b3', '19908003018', '软烂'],
  ['pgao000001', '高维国', '男', '1948-12-11', 'b1', '19908003027', ''],
  ['pwei000001', '魏春华', '女', '1952-02-19', 'b2', '19908003036', ''],
  ['pjin000001', '金秀珍', '女', '1946-07-07', 'b1', '19908003081', '素'],
]

/** The neighbours' ids, in the order in which they are told of. */
export const neighbourIds = neighbours.map(([id]) => id)

async function settleNeighbours(community: Community): Promise<void> {
  for (const [id, name, sex, born, building, phone, diet] of neighbours)
    await community.world.person(id, {
      name,
      sex,
      born,
      phone,
      home: `${COMMUNITY}.${building}`,
      care: { diet: diet.split(' ').filter(Boolean), livesAlone: building === 'b2' },
    })
}

/** A lunch as the counter meets it: the neighbours, the family and Han have booked, two of them a delivery. */
export async function busyLunch(community: Community): Promise<void> {
  await settleNeighbours(community)
  const deliveries = ['pxu0000001', 'pgao000001']
  for (const [at, personId] of [...neighbourIds, 'phan000001'].entries()) {
    const way = deliveries.includes(personId) ? 'delivery' : at % 3 === 0 ? 'takeaway' : 'dine-in'
    await must(
      community,
      zhou,
      'book',
      wish(personId, { set: at % 3 === 1 ? 'B' : 'A', way, channel: 'phone' }),
    )
  }
  await bookShen(community)
  await must(community, lumin, 'book', wish(lu, { set: 'B', way: 'takeaway' }))
}

/** Neighbours take the last portions of a lunch of two and one. */
export async function sellOut(community: Community): Promise<void> {
  await settleNeighbours(community)
  const [a, b, c] = neighbourIds
  for (const [personId, set] of [
    [a, 'A'],
    [b, 'A'],
    [c, 'B'],
  ] as const)
    await must(community, zhou, 'book', wish(personId ?? '', { set, channel: 'phone' }))
}
