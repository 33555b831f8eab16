import { readSubscribeMessage } from '../../local/cloud/subscribe-message'
import { LONGEST, readers } from '../kernel/notice'
import { addDays } from '../kernel/time'
import { meals } from './ids'
import { mealsKinds, type MealFacts, type MealKind } from './notice-text'

const kinds = Object.keys(mealsKinds) as MealKind[]
const longName = '阿卜杜热西提·阿卜杜克热木·买买提'
const longest: MealFacts = {
  elder: longName,
  who: longName,
  self: false,
  day: '2026-12-31',
  meal: 'lunch',
  opens: '11:30',
  place: '梧桐里社区第一网格长者幸福食堂（北门一号店）',
  seat: {
    set: 'C',
    dishes: ['番茄土豆炖牛腩', '清蒸鲈鱼配葱姜豉油', '蒜蓉粉丝娃娃菜', '玉米排骨冬瓜汤', '杂粮米饭'],
    portions: 4,
    way: 'delivery',
    code: '3052',
  },
  reason: '自来水厂检修，厨房今天整天没有水可以用',
}
const shortest: MealFacts = {
  ...{
    elder: '沈桂珍',
    who: '陆敏',
    self: false,
    day: '2026-11-21',
    meal: 'lunch',
    opens: '11:30',
    place: '饭堂',
  },
  seat: { set: 'A', dishes: ['牛腩'], portions: 1, way: 'dine-in', code: '3052' },
  reason: '停水',
}

/** The first and the last day of every month. */
const days = Array.from({ length: 366 }, (_, n) => addDays('2028-01-01', n)).filter(
  day => day.endsWith('-01') || addDays(day, 1).endsWith('-01'),
)
const all = [longest, shortest].flatMap(facts =>
  [
    facts,
    { ...facts, self: true, who: facts.elder },
    { ...facts, who: '' },
    { ...facts, seat: undefined },
  ].flatMap(one => days.flatMap(day => meals.map((meal): MealFacts => ({ ...one, day, meal })))),
)

describe.each(kinds)('%s', kind => {
  test.each(readers)(
    'fits a phone for whoever reads it as %s, however long the names are and on every day',
    reader => {
      const { words, card } = mealsKinds[kind]
      const tooLong = all.flatMap(facts => {
        const [{ title, line }, { state, note }] = [words(facts, reader), card(facts, reader)]
        const texts = { title, line, state, note }
        const fits = (Object.keys(texts) as (keyof typeof texts)[]).every(
          field => texts[field].length > 0 && texts[field].length <= LONGEST[field],
        )
        return fits ? [] : [texts]
      })
      expect(tooLong).toEqual([])
    },
  )

  test.each(readers)('is taken by WeChat as it is, read as %s', reader => {
    const refused = all.flatMap(facts => {
      const { title } = mealsKinds[kind].words(facts, reader)
      const { template, time, state, note } = mealsKinds[kind].card(facts, reader)
      const fields =
        template === 'reminder'
          ? { thing1: title, time2: time, thing3: note }
          : { thing1: title, phrase2: state, time3: time, thing4: note }
      const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]))
      const answer = readSubscribeMessage({ touser: 'shen', templateId: 't', page: '', data })
      const isTime = /^\d{4}年\d{2}月\d{2}日 \d{2}:\d{2}$/.test(time)
      return isTime && !('errcode' in answer) ? [] : [fields]
    })
    expect(refused).toEqual([])
  })

  test('speaks to the elder as 您, and names him to whoever helps him', () => {
    const { words } = mealsKinds[kind]
    const own = words(shortest, 'self')
    expect(own.title + own.line).toMatch(/您|这一餐/)
    const helpers = words(shortest, 'helper')
    expect(helpers.title + helpers.line).toContain('沈桂珍')
    expect(helpers.title + helpers.line).not.toContain('您')
  })
})

test('what protects cannot be switched off, and is telephoned when nobody has read it', () => {
  const { topic, urgency, copies } = mealsKinds['meals.sitting-cancelled'] as {
    topic?: string
  } & (typeof mealsKinds)['meals.sitting-cancelled']
  expect({ topic, urgency, copies }).toEqual({ topic: undefined, urgency: 'urgent', copies: true })
  expect(mealsKinds['meals.cancelled-for-you'].topic).toBeUndefined()
})

test('a daughter who booked is named, with what there is to eat', () => {
  expect(mealsKinds['meals.booked-for-you'].words(shortest, 'self')).toEqual({
    title: '陆敏替您订了11月21日午饭',
    line: '套餐一，1 份，堂食，取餐号 3052。牛腩。',
  })
  expect(mealsKinds['meals.booked-for-you'].words(shortest, 'helper')).toEqual({
    title: '沈桂珍11月21日午饭订好了',
    line: '陆敏替沈桂珍订的。套餐一，1 份，堂食，取餐号 3052。牛腩。',
  })
})

test('a cancelled day says why, and that nothing is charged', () => {
  expect(mealsKinds['meals.sitting-cancelled'].words({ ...shortest, reason: '停水。' }, 'self')).toEqual({
    title: '11月21日午饭不开，您不用来',
    line: '饭堂：停水。您订的这份不扣钱。',
  })
})
