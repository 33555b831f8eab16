import { allergensOf, dietOf } from '../kernel/diet'
import { categories, type Care, type Category } from '../kernel/person'
import { plainText, withoutSpaces } from '../kernel/plain-text'

const CATEGORY_WORDS: Record<Category, readonly string[]> = {
  特困: ['五保', '特困供养', '特困人员'],
  低保: ['最低生活保障'],
  低保边缘: ['低边', '边缘', '低保边缘家庭'],
  低收入: ['低收入家庭'],
  优抚: ['军烈属', '烈属', '三属', '优抚对象', '退役军人', '复员军人', '伤残军人'],
  计生特殊: ['计生特殊家庭', '失独', '失独家庭', '独生子女伤残', '计划生育特殊家庭'],
  残疾: ['残', '残障', '肢体残疾', '视力残疾', '听力残疾', '智力残疾', '精神残疾', '言语残疾', '多重残疾'],
  失能: ['半失能', '失智', '失能失智', '不能自理', '半自理'],
  高龄: ['80岁以上', '90岁以上', '百岁'],
  独居: ['独居老人'],
  空巢: ['空巢老人'],
  留守: ['留守老人'],
}
const NO_CATEGORY = ['无', '没有', '普通', '一般', '正常', '否', '居民', '常住', '-', '—', '/']
const HARD_OF_HEARING = ['听力差', '听力不好', '耳背', '耳聋', '听不清', '重听', '电话请大声', '大声说']
const LIVES_ALONE = ['独居', '一个人住', '独自居住']

const split = (text: string) => plainText(text).split(/[\s,;、，；。/|+]+/u)
const core = (word: string) => withoutSpaces(word).replace(/(?:老人|人员|对象|家庭|户|人|者)$/u, '')

function categoryOf(word: string): Category | undefined {
  const plain = withoutSpaces(word).replace(/^[一二三四1-4]级|[（(]?[一二三四1-4]级[）)]?$/gu, '')
  const says = (category: Category) =>
    [category, ...CATEGORY_WORDS[category]].some(known => known === plain || known === core(plain))
  return categories.find(says)
}

/** The welfare categories a cell names, and the words in it that name none. */
export function readCategories(text: string): { categories: Category[]; unknown: string[] } {
  const words = split(text).filter(word => word !== '' && !NO_CATEGORY.includes(word))
  const known = new Set(words.flatMap(word => categoryOf(word) ?? []))
  return { categories: [...known], unknown: words.filter(word => categoryOf(word) === undefined) }
}

/** How food has to be made by a remark: a diet, or what must stay out of it (花生过敏 → 忌花生). */
function dietsOf(word: string): string[] {
  const against = /^对?(?<food>.+?)过敏$/u.exec(word)?.groups?.['food']
  if (against !== undefined) return allergensOf(against).map(allergen => `忌${allergen}`)
  const diet = dietOf(word)
  return diet ? [diet] : []
}

/** What a remark tells for the care of somebody; only what is not understood stays text, so no disease does. */
export function readCare(text: string): { care: Care; note: string } {
  const words = split(text).filter(word => word !== '')
  const care: Care = { diet: [...new Set(words.flatMap(dietsOf))] }
  if (words.some(word => HARD_OF_HEARING.includes(word))) care.hardOfHearing = true
  if (words.some(word => LIVES_ALONE.includes(core(word)))) care.livesAlone = true
  const isUnderstood = (word: string) =>
    HARD_OF_HEARING.includes(word) || LIVES_ALONE.includes(core(word)) || dietsOf(word).length > 0
  return { care, note: words.filter(word => !isUnderstood(word)).join(' ') }
}
