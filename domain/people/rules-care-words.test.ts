import { readCare, readCategories } from './rules-care-words'

describe('the welfare categories of a cell', () => {
  it.each([
    ['低保', ['低保']],
    ['低保户', ['低保']],
    ['五保户', ['特困']],
    ['低保、独居老人', ['低保', '独居']],
    ['失独;残疾人', ['计生特殊', '残疾']],
    ['肢体残疾二级', ['残疾']],
    ['半失能', ['失能']],
    ['低保边缘', ['低保边缘']],
    ['低保 低保户', ['低保']],
    ['', []],
    ['无', []],
    ['普通', []],
  ])('%j are %j', (text, categories) => {
    expect(readCategories(text)).toEqual({ categories, unknown: [] })
  })

  it('leave over the words that name none', () => {
    expect(readCategories('高龄、劳模')).toEqual({ categories: ['高龄'], unknown: ['劳模'] })
  })
})

describe('a remark', () => {
  it.each([
    ['低盐', { diet: ['少盐'] }, ''],
    ['不吃辣', { diet: ['不吃辣'] }, ''],
    ['糖尿病 少糖', { diet: ['低糖'] }, ''],
    ['听力差 电话请大声', { diet: [], hardOfHearing: true }, ''],
    ['腿脚不便', { diet: [] }, '腿脚不便'],
    ['独居，花生过敏，喜欢下棋', { diet: ['忌花生'], livesAlone: true }, '喜欢下棋'],
    ['对海鲜过敏', { diet: ['忌甲壳类', '忌鱼类'] }, ''],
    ['花粉过敏', { diet: [] }, '花粉过敏'],
    ['', { diet: [] }, ''],
  ])('%j tells %j and leaves the note %j', (text, care, note) => {
    expect(readCare(text)).toEqual({ care, note })
  })
})
