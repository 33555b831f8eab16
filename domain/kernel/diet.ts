import { withoutSpaces } from './plain-text'

/** How food can be made for somebody, by what the kitchen does; a disease is never named. */
export const diets = ['少盐', '低糖', '低脂', '软烂', '流食', '素食', '清真', '不吃辣'] as const
export type Diet = (typeof diets)[number]

/** The eight groups of allergens of the food labelling standard GB 7718. */
export const allergens = ['含麸质谷物', '甲壳类', '鱼类', '蛋类', '花生', '大豆', '乳', '坚果'] as const
export type Allergen = (typeof allergens)[number]

const DIET_WORDS: Record<Diet, readonly string[]> = {
  少盐: ['低盐', '限盐', '淡口', '口味淡', '清淡'],
  低糖: ['少糖', '无糖', '控糖', '糖尿病', '糖尿病餐'],
  低脂: ['少油', '低油', '少脂'],
  软烂: ['软食', '软饭', '软', '软一点', '牙不好', '牙口不好', '咬不动'],
  流食: ['流质', '半流食', '半流质', '糊状'],
  素食: ['素', '吃素', '全素'],
  清真: ['清真餐', '回民餐', '不吃猪肉'],
  不吃辣: ['不辣', '忌辣', '免辣', '不要辣', '少辣'],
}
const ALLERGEN_WORDS: Record<Allergen, readonly string[]> = {
  含麸质谷物: ['麸质', '小麦', '面筋', '面粉', '谷物'],
  甲壳类: ['甲壳', '虾', '蟹', '虾蟹', '海鲜'],
  鱼类: ['鱼', '海鲜'],
  蛋类: ['蛋', '鸡蛋'],
  花生: ['花生仁'],
  大豆: ['豆', '黄豆', '豆制品', '大豆制品'],
  乳: ['奶', '牛奶', '乳制品', '奶制品', '乳类', '奶类'],
  坚果: ['坚果类', '核桃', '腰果', '杏仁'],
}

/** The diet a word asks for, if it is known to name one. */
export const dietOf = (word: string): Diet | undefined => {
  const plain = withoutSpaces(word)
  return diets.find(diet => diet === plain || DIET_WORDS[diet].includes(plain))
}

/** The allergens a word names; 海鲜 names two. */
export const allergensOf = (word: string): Allergen[] => {
  const plain = withoutSpaces(word).replace(/^含(?!麸)/u, '')
  return allergens.filter(allergen => allergen === plain || ALLERGEN_WORDS[allergen].includes(plain))
}
