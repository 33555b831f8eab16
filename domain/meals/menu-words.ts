import { noted, refused, type Sentence, type SheetCells } from '../kernel/sheet-cells'
import type { Synonyms } from '../kernel/sheet'
import type { Meal } from './ids'

export type MenuField = 'day' | 'meal' | 'set' | 'dishes' | 'price' | 'portions' | 'tags' | 'allergens'
/** Columns without which a menu cannot be read. */
export const NEEDED = ['day', 'meal', 'dishes', 'price', 'portions'] as const

/** How the headings of weekly menus are commonly written. */
export const MENU_COLUMNS: Synonyms<MenuField> = {
  day: ['日期', '供餐日期', '用餐日期', '时间', '天'],
  meal: ['餐次', '餐别', '餐', '早中晚', '用餐'],
  set: ['套餐', '套餐名', '套餐名称', '套餐号', '套', '组别'],
  dishes: ['菜品', '菜单', '菜名', '菜式', '菜谱', '内容', '菜'],
  price: ['价格', '单价', '价格（元）', '餐费', '价', '售价', '原价', '金额'],
  portions: ['份数', '数量', '供应份数', '限量', '可供份数', '份'],
  tags: ['标签', '特点', '饮食标签', '适合', '说明'],
  allergens: ['过敏原', '致敏物', '过敏', '过敏提示', '含过敏原'],
}

const MEAL_WORDS: Record<Meal, readonly string[]> = {
  breakfast: ['早餐', '早饭', '早', '早点', '早上'],
  lunch: ['午餐', '午饭', '午', '中餐', '中饭', '中', '中午'],
  dinner: ['晚餐', '晚饭', '晚', '晚上'],
}

/** The meal a word means. */
export const mealOf = (word: string): Meal | undefined =>
  (['breakfast', 'lunch', 'dinner'] as const).find(meal => MEAL_WORDS[meal].includes(word))

export type MenuCode =
  | 'no-column'
  | 'day-wrong'
  | 'meal-wrong'
  | 'set-wrong'
  | 'no-dishes'
  | 'price-wrong'
  | 'portions-wrong'
  | 'doubled-set'
  | 'unknown-tag'
  | 'unknown-allergen'

/** What is said of each problem of a menu row. */
export const MENU_SENTENCES: Record<MenuCode, Sentence> = {
  'no-column': refused('表里没有“#”这一列。', '请在表头加上，再导入。'),
  'day-wrong': refused('看不懂日期。', '请写成 2026-11-23 这样。'),
  'meal-wrong': refused('看不懂餐次。', '请填早餐、午餐或者晚餐。'),
  'set-wrong': refused('看不懂套餐。', '请填 A、B、C 这样的字母。'),
  'no-dishes': refused('没有填菜品。', '请填上菜名，用空格隔开。'),
  'price-wrong': refused('价格不对。', '请填元，例如 12 或者 12.50，最多 500 元。'),
  'portions-wrong': refused('份数不对。', '请填 1 到 2000 的整数。'),
  'doubled-set': refused('这一天这一餐的这个套餐，第 # 行已经有了。', '请改套餐的字母，或者删掉一行。'),
  'unknown-tag': noted(
    '不认识标签“#”，没有存。',
    '请改成：少盐、低糖、低脂、软烂、流食、素食、清真、不吃辣。',
  ),
  'unknown-allergen': noted('“#”不在常用的过敏原里，照样写上了。', '请核对一下是不是写错了字。'),
}

/** The cells of a menu row. */
export type MenuCells = SheetCells<MenuField, MenuCode>
