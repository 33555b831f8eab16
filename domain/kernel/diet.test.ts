import { allergensOf, dietOf } from './diet'

describe('words about food', () => {
  it.each([
    ['低盐', '少盐'],
    ['少盐', '少盐'],
    ['糖尿病', '低糖'],
    [' 软 食 ', '软烂'],
    ['素', '素食'],
    ['不吃辣', '不吃辣'],
    ['红烧', undefined],
    ['', undefined],
  ])('%j asks for the diet %s', (word, diet) => {
    expect(dietOf(word)).toBe(diet)
  })

  it.each([
    ['鱼类', ['鱼类']],
    ['含麸质谷物', ['含麸质谷物']],
    ['含鸡蛋', ['蛋类']],
    ['海鲜', ['甲壳类', '鱼类']],
    ['牛奶', ['乳']],
    ['花粉', []],
  ])('%s names the allergens %j', (word, named) => {
    expect(allergensOf(word)).toEqual(named)
  })
})
