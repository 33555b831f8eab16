import { LUNCH, wish } from '../../support/canteen'
import { han, shen, zhou } from '../../support/community'
import { eachInVillage } from './village'

const village = eachInVillage()

test('who confirms after the cut-off is told when it was, and the kitchen cooks no more', async () => {
  const { give, clock, toCook } = village()
  const hers = await give(shen)
  clock('08:59')
  await hers.tap('订今天的午饭')
  await hers.tap('选好了，下一步')
  clock('09:01')
  await hers.tap('确认订饭')
  expect(await hers.words()).toMatch(/来不及[^]*9:00 停订/)
  expect(await toCook()).toBe(0)
})

test('after the cut-off the page says when it closed, how to eat anyway, and lights the next meal', async () => {
  const { give, clock } = village()
  clock('09:20')
  const hers = await give(shen)
  await hers.tap('订饭')
  await hers.tap('午饭')
  expect(await hers.words()).toMatch(/今天的午饭，来不及订了[^]*9:00 停订[^]*直接去饭堂[^]*订今天的晚饭/)
})

test('what was booked is given back after one question, and nothing is charged', async () => {
  const { give, toCook } = village()
  const hers = await give(shen)
  for (const words of ['订今天的午饭', '选好了，下一步', '确认订饭', '好，回首页', '饭堂'])
    await hers.tap(words)
  await hers.tap('退')
  expect(await hers.words()).toContain('退掉这份饭？')
  await hers.tap('不退了')
  expect(await toCook()).toBe(1)
  await hers.tap('退')
  await hers.tap('退掉')
  expect(await hers.words()).toContain('退好了，不扣钱。')
  expect(await toCook()).toBe(0)
})

test('a booking is changed to the other set and keeps its number', async () => {
  const { give, community } = village()
  const hers = await give(shen)
  for (const words of ['订今天的午饭', '选好了，下一步', '确认订饭', '好，回首页', '饭堂'])
    await hers.tap(words)
  const [number] = /\d{4}/.exec(await hers.words()) ?? ['none']
  await hers.tap('改')
  await hers.tap('套餐二')
  await hers.tap('选好了，下一步')
  await hers.tap('确认改好')
  expect(await hers.words()).toContain('改好了')
  expect(await hers.words()).toContain(number)
  const { sets } = (await community.as(zhou, 'kitchen', { sittingId: LUNCH })) as { sets: object[] }
  expect(sets).toMatchObject([
    { set: 'A', portions: 0 },
    { set: 'B', portions: 1 },
  ])
})

test('the last portion taken by a neighbour in between is said in one breath, with another to choose', async () => {
  const { give, community } = village()
  const hers = await give(shen)
  await hers.tap('订今天的午饭')
  await hers.tap('套餐二')
  await hers.tap('选好了，下一步')
  await community.as(han, 'book', wish(han, { set: 'B' }))
  await hers.tap('确认订饭')
  expect(await hers.words()).toMatch(/您的没订上[^]*订满了[^]*换一种/)
})
