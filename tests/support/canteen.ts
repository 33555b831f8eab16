import { mealsService } from '../../cloudfunctions/meals/service'
import { noticesService } from '../../cloudfunctions/notices/service'
import type { AskFunction } from '../../cloudfunctions/kit/ask-function'
import type { Service } from '../../cloudfunctions/kit/serve'
import { callerNamed, COMMUNITY, FRIDAY, newKey, openWorld, type World } from './world'

export const CANTEEN = `${COMMUNITY}.k1`
export const LUNCH = `${CANTEEN}:${FRIDAY}:lunch`
export const DINNER = `${CANTEEN}:${FRIDAY}:dinner`

export interface Canteen {
  world: World
  meals: Service
  notices: Service
  /** How the functions of this canteen ask each other. */
  askFunction: AskFunction
  /** Asks the canteen as somebody; the answer's data, or the code of the refusal. */
  as: (who: string | undefined, action: string, input: unknown, key?: string) => Promise<unknown>
}

export const menuRow = (line: number, more: Record<string, string> = {}) => ({
  line,
  cells: {
    日期: FRIDAY,
    餐次: '午餐',
    套餐: 'A',
    菜品: '番茄炖牛腩 小白菜 冬瓜汤',
    '价格(元)': '12',
    份数: '3',
    ...more,
  },
})

/** A canteen that opens at eleven and takes orders until nine, with lunch A (3 portions) and B (1) and a dinner today. */
export async function openCanteen(rows = defaultRows()): Promise<Canteen> {
  const world = await openWorld()
  const tools = { ...world.tools, db: world.db, vault: world.vault }
  // Functions ask each other as the platform; here they stand side by side.
  const askFunction: AskFunction = (name, call) =>
    beside[name]?.(call, callerNamed('timer'), 'function') ?? Promise.reject(new Error(`no function ${name}`))
  const meals = mealsService(tools, askFunction)
  const notices = noticesService(tools, askFunction)
  const beside: Record<string, Service> = { meals, notices }
  const canteen: Canteen = {
    world,
    meals,
    notices,
    askFunction,
    async as(who, action, input, key = newKey()) {
      const reply = await meals({ action, input, key }, callerNamed(who), 'test')
      if (reply.ok) return reply.data
      return 'refusal' in reply
        ? reply.refusal.code
        : Promise.reject(new Error(JSON.stringify(world.logs.at(-1))))
    },
  }
  await canteen.as('timer', 'setUp', {
    id: CANTEEN,
    name: '梧桐里饭堂',
    meals: {
      lunch: { opens: '11:00', shuts: '12:30', cutOff: { serviceDaysBefore: 0, at: '09:00' } },
      dinner: { opens: '17:00', shuts: '18:30', cutOff: { serviceDaysBefore: 0, at: '15:00' } },
    },
    serviceWeekdays: [1, 2, 3, 4, 5, 6],
    ways: ['dine-in', 'takeaway', 'delivery'],
    policyTemplate: 'shenzhen',
  })
  await canteen.as('timer', 'importMenu', { canteenId: CANTEEN, rows, apply: true })
  return canteen
}

function defaultRows() {
  return [
    menuRow(2),
    menuRow(3, { 套餐: 'B', 菜品: '香菇蒸鸡块 南瓜', '价格(元)': '15', 份数: '1' }),
    menuRow(4, { 餐次: '晚餐', 菜品: '小米粥 花卷', '价格(元)': '10', 份数: '30' }),
  ]
}

export const wish = (personId: string, more: object = {}) => ({
  sittingId: LUNCH,
  personId,
  set: 'A',
  portions: 1,
  way: 'dine-in',
  channel: 'wechat',
  ...more,
})
