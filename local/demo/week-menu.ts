import { addDays, weekdayOf, type Day } from '../../domain/kernel/time'

/** 餐次, 套餐, 菜品, 价格, 份数, 标签, 过敏原; Monday to Saturday. */
const week: readonly (readonly string[])[] = [
  [
    '午餐,A,清蒸鲈鱼 香菇青菜 番茄蛋汤 软米饭,10,60,低盐,鱼类;蛋类',
    '午餐,B,红烧豆腐 肉末茄子 冬瓜汤 杂粮饭,12,40,软食,大豆',
    '晚餐,A,小米南瓜粥 鸡蛋羹 凉拌黄瓜 花卷,10,30,软食;低脂,蛋类;含麸质谷物',
  ],
  [
    '午餐,A,土豆炖牛腩 清炒菠菜 紫菜汤 软米饭,10,60,,',
    '午餐,B,百合西芹 木耳炒蛋 萝卜汤 杂粮饭,12,40,低脂,蛋类',
    '晚餐,A,青菜香菇面 卤鸡蛋,10,30,软食,含麸质谷物;蛋类',
  ],
  [
    '午餐,A,黄焖鸡块 手撕包菜 丝瓜汤 软米饭,10,60,,',
    '午餐,B,虾仁蒸蛋 蒜蓉油麦菜 海带汤 杂粮饭,13,40,软食;低盐,甲壳类;蛋类',
    '晚餐,A,红豆薏米粥 素三鲜包子,10,30,素;软食,含麸质谷物',
  ],
  [
    '午餐,A,粉蒸排骨 上汤娃娃菜 冬瓜汤 软米饭,10,60,,',
    '午餐,B,家常豆腐 胡萝卜炒肉丝 番茄汤 杂粮饭,12,40,低糖,大豆',
    '晚餐,A,手擀面 西红柿鸡蛋卤,10,30,软食,含麸质谷物;蛋类',
  ],
  [
    '午餐,A,番茄炖牛腩 清炒小白菜 玉米汤 软米饭,10,60,软食,',
    '午餐,B,清炖鸡汤 蒸南瓜 炒青菜 软米饭,12,40,软食;低盐,',
    '晚餐,A,山药粥 葱花饼 拌海带丝,10,30,素,含麸质谷物',
  ],
  [
    '午餐,A,鱼香肉丝 醋溜白菜 紫菜汤 软米饭,10,60,,',
    '午餐,B,肉末蒸蛋 清炒西葫芦 冬瓜汤 杂粮饭,12,40,软食;低盐,蛋类',
  ],
]

const headings = ['日期', '餐次', '套餐', '菜品', '价格(元)', '份数', '标签', '过敏原'] as const

const rowsOf = (day: Day) =>
  (week[weekdayOf(day) - 1] ?? []).map(text => {
    const values = [day, ...text.split(',')]
    return Object.fromEntries(headings.map((heading, at) => [heading, values[at] ?? '']))
  })

/** The menu from a day on, as rows of an imported sheet; on Sundays the canteen rests. */
export const menuRows = (from: Day, days: number) =>
  Array.from({ length: days }, (_, n) => rowsOf(addDays(from, n)))
    .flat()
    .map((cells, at) => ({ line: at + 2, cells }))

/** Whether the canteen cooks lunch on a day. */
export const isServiceDay = (day: Day): boolean => rowsOf(day).length > 0
