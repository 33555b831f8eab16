import { at, kitchenOf } from './staff-lunch.examples'
import { checksOf, inRows, sheetOf } from './staff-sheet'

test('ways and wishes are tables by set, with sums', () => {
  const { ways, diets } = sheetOf(kitchenOf())
  expect(ways.heads).toEqual(['一', '二', '合计'])
  expect(ways.rows.map(({ label, counts, sum }) => [label, ...counts, sum])).toEqual([
    ['堂食', 30, 22, 52],
    ['自取', 11, 9, 20],
    ['送餐', 8, 6, 14],
    ['合计', 49, 37, 86],
  ])
  expect(diets.rows[0]).toEqual({ label: '少盐', counts: [13, 8], sum: 21 })
})

test('a dish that is in two sets is kept as a sample once, for two days', () => {
  const twice = kitchenOf({
    sets: [
      { set: 'A', dishes: ['牛腩', '米饭'], portions: 49 },
      { set: 'B', dishes: ['鸡块', '米饭'], portions: 37 },
    ],
  })
  expect(sheetOf(twice)).toMatchObject({ dishes: ['牛腩', '米饭', '鸡块'], samplesUntil: '11月22日' })
})

test('the stamp says whether the number still changes', () => {
  expect(sheetOf(kitchenOf()).stamp).toBe('9:00 停订后的数，9:02 打印')
  expect(sheetOf(kitchenOf({ final: false, now: at('08:12') })).stamp).toBe(
    '还在订，9:00 才定数。这是 8:12 的数',
  )
})

test('houses are named as on the wall; one that is not known is said to be unknown', () => {
  const { deliveries } = sheetOf(
    kitchenOf({
      deliveries: [
        { building: '999999001001.b12', portions: 1 },
        { building: '999999001001', portions: 2 },
      ],
    }),
  )
  expect(deliveries.map(({ building }) => building)).toEqual(['12号楼', '没写楼号'])
})

test('many dishes, wishes or houses make the lines closer', () => {
  expect(sheetOf(kitchenOf()).tight).toBe(false)
  const dishes = Array.from({ length: 10 }, (_, n) => `菜${n}`)
  expect(sheetOf(kitchenOf({ sets: [{ set: 'A', dishes, portions: 86 }] })).tight).toBe(true)
  const special = Array.from({ length: 17 }, (_, n) => ({ code: `${3000 + n}`, diets: ['软烂', '少盐'] }))
  expect(sheetOf(kitchenOf({ special })).tight).toBe(true)
})

const lines = (kitchen = kitchenOf()) => checksOf(kitchen).map(({ ok, line }) => `${ok ? '' : '! '}${line}`)

test('before printing one sees that the sums agree, and what is told face to face', () => {
  expect(lines()).toEqual([
    '合计对得上：52 + 20 + 14 = 86',
    '送餐\u00a014\u00a0份，4\u00a0栋楼',
    '! 单独装\u00a04\u00a0份，请当面交代',
  ])
})

test('sums that do not agree are not hidden, nor that bookings still come in', () => {
  const odd = kitchenOf({ total: 87, special: [], deliveries: [], final: false })
  expect(lines(odd)).toEqual(['! 合计对不上：52 + 20 + 14，一共 87', '! 9:00\u00a0前数还会变，先别下锅'])
})

test('a long list breaks into rows', () => {
  expect(inRows([1, 2, 3, 4, 5], 4)).toEqual([[1, 2, 3, 4], [5]])
  expect(inRows([], 4)).toEqual([])
})
