import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SheetRow } from '../kernel/sheet'
import { readMenu } from './rules-menu'

type Cells = Record<string, string>
const GOOD: Cells = {
  日期: '2026-11-23',
  餐次: '午餐',
  套餐: 'A',
  菜品: '清蒸鲈鱼 软米饭',
  价格: '15',
  份数: '60',
}
const rowsOf = (rows: Cells[]): SheetRow[] => rows.map((cells, at) => ({ line: at + 2, cells }))
const read = (...rows: Cells[]) => readMenu(rowsOf(rows), '2026-11-20')
const one = (cells: Cells) => read({ ...GOOD, ...cells })
const firstSet = (cells: Cells) => one(cells).sittings[0]?.sets[0]

/** The sample has no quoted cells, so an independent reading is a split. */
function sample(): SheetRow[] {
  const text = readFileSync(join(__dirname, '../../tests/samples/menu-week.csv'), 'utf8').replace(
    /^\ufeff/,
    '',
  )
  const [head = '', ...lines] = text.trimEnd().split(/\r?\n/)
  return rowsOf(
    lines.map(line => Object.fromEntries(head.split(',').map((h, at) => [h, line.split(',')[at] ?? '']))),
  )
}

describe('the menu of the week', () => {
  const menu = readMenu(sample())

  it('is ten sittings of fifteen sets without a problem', () => {
    expect(menu.problems).toEqual([])
    expect(menu.ignoredColumns).toEqual([])
    expect(menu.sittings.map(({ day, meal, sets }) => [day, meal, sets.length])).toEqual(
      ['23', '24', '25', '26', '27'].flatMap(date => [
        [`2026-11-${date}`, 'lunch', 2],
        [`2026-11-${date}`, 'dinner', 1],
      ]),
    )
  })

  it('knows of each set the dishes, the price in fen, the portions, what it is fit for and what is in it', () => {
    expect(menu.sittings[0]?.sets[0]).toEqual({
      line: 2,
      set: 'A',
      dishes: ['清蒸鲈鱼', '香菇青菜', '番茄蛋汤', '软米饭'],
      priceFen: 1500,
      portions: 60,
      tags: ['少盐'],
      allergens: ['鱼类', '蛋类'],
    })
    expect(menu.sittings[1]?.sets[0]).toMatchObject({
      tags: ['软烂', '低脂'],
      allergens: ['蛋类', '含麸质谷物'],
    })
  })

  it('tells what food is fit for, never a disease', () => {
    expect(menu.sittings[2]?.sets[1]).toMatchObject({ tags: ['低糖', '低脂'] })
    expect(JSON.stringify(menu)).not.toContain('糖尿病')
  })
})

describe('a menu row', () => {
  it.each(['2026-11-23', '2026/11/23', '2026年11月23日', '11月23日', '11月23日 星期一', '46349'])(
    'may give its day as %s',
    text => {
      expect(one({ 日期: text }).sittings[0]?.day).toBe('2026-11-23')
    },
  )

  it('without a year means the coming day: in November 1月4日 is next year’s', () => {
    expect(one({ 日期: '1月4日' }).sittings[0]?.day).toBe('2027-01-04')
    expect(one({ 日期: '11月2日' }).sittings[0]?.day).toBe('2026-11-02')
    expect(readMenu(rowsOf([{ ...GOOD, 日期: '1月4日' }])).problems).toMatchObject([{ code: 'day-wrong' }])
  })

  it.each([
    ['早餐', 'breakfast'],
    ['中餐', 'lunch'],
    ['午', 'lunch'],
    ['晚饭', 'dinner'],
  ])('may call its meal %s', (text, meal) => {
    expect(one({ 餐次: text }).sittings[0]?.meal).toBe(meal)
  })

  it.each([
    ['a', 'A'],
    ['套餐B', 'B'],
    ['B餐', 'B'],
    ['套餐二', 'B'],
    ['2', 'B'],
    ['', 'A'],
  ])('may call its set %j', (text, set) => {
    expect(firstSet({ 套餐: text })?.set).toBe(set)
  })

  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['￥12.50', 1250],
    ['12元', 1200],
    ['0', 0],
    ['500', 50_000],
  ])('may give its price as %s', (text, fen) => {
    expect(firstSet({ 价格: text })?.priceFen).toBe(fen)
  })

  it('splits its dishes at spaces and commas of both kinds', () => {
    expect(firstSet({ 菜品: '鱼、菜，汤,饭　面；粥' })?.dishes).toEqual(['鱼', '菜', '汤', '饭', '面', '粥'])
  })

  it('below a merged cell has the day and the meal of the row above', () => {
    const below = { ...GOOD, 日期: '', 餐次: '', 套餐: 'B' }
    expect(read(GOOD, below).sittings).toMatchObject([
      { day: '2026-11-23', sets: [{ set: 'A' }, { set: 'B' }] },
    ])
    expect(read({ ...GOOD, 日期: '周一' }, below).sittings).toEqual([])
  })

  it.each<[string, Cells, string, boolean]>([
    ['an unreadable day', { 日期: '周一' }, 'day-wrong', true],
    ['a day that does not exist', { 日期: '2026-11-31' }, 'day-wrong', true],
    ['an unreadable meal', { 餐次: '夜宵' }, 'meal-wrong', true],
    ['an unreadable set', { 套餐: '营养' }, 'set-wrong', true],
    ['no dishes', { 菜品: ' ' }, 'no-dishes', true],
    ['no price', { 价格: '' }, 'price-wrong', true],
    ['a price of three decimals', { 价格: '12.555' }, 'price-wrong', true],
    ['a price below nothing', { 价格: '-1' }, 'price-wrong', true],
    ['a price above 500 yuan', { 价格: '500.01' }, 'price-wrong', true],
    ['no portions', { 份数: '0' }, 'portions-wrong', true],
    ['half a portion', { 份数: '1.5' }, 'portions-wrong', true],
    ['more than 2000 portions', { 份数: '2001' }, 'portions-wrong', true],
    ['a tag nobody knows', { 标签: '特价' }, 'unknown-tag', false],
    ['an allergen outside the list', { 过敏原: '芝麻' }, 'unknown-allergen', false],
  ])('with %s is explained', (_what, cells, code, fatal) => {
    expect(one(cells).problems).toMatchObject([{ line: 2, code, fatal }])
    expect(one(cells).sittings).toHaveLength(fatal ? 0 : 1)
  })

  it('never loses an allergen, known or not', () => {
    expect(firstSet({ 过敏原: '芝麻、牛奶、海鲜' })?.allergens).toEqual(['芝麻', '乳', '甲壳类', '鱼类'])
  })

  it('that names a set again is refused and the first one stays', () => {
    const { sittings, problems } = read(GOOD, { ...GOOD, 套餐: 'a', 价格: '1' }, { ...GOOD, 餐次: '晚餐' })
    expect(problems).toMatchObject([{ line: 3, code: 'doubled-set', fatal: true }])
    expect(problems[0]?.says).toContain('第 2 行')
    expect(sittings.map(({ sets }) => sets.map(({ priceFen }) => priceFen))).toEqual([[1500], [1500]])
  })
})

describe('the columns of a menu', () => {
  it('are found under their usual names, in any order', () => {
    const row = {
      '限量（份）': '40',
      菜谱: '鱼',
      '单价(元)': '12',
      餐别: '晚餐',
      供餐日期: '2026-11-23',
      厨师: '老陈',
    }
    expect(read(row)).toMatchObject({
      sittings: [{ meal: 'dinner', sets: [{ set: 'A', priceFen: 1200, portions: 40 }] }],
      ignoredColumns: ['厨师'],
    })
  })

  it('must be there', () => {
    const { sittings, problems } = read({ 日期: '2026-11-23', 菜品: '鱼' })
    expect(sittings).toEqual([])
    expect(problems.map(({ says }) => says)).toEqual([
      '表里没有“餐次”这一列。',
      '表里没有“价格”这一列。',
      '表里没有“份数”这一列。',
    ])
  })
})
