import { CANTEEN, menuRow, wish } from '../../support/canteen'
import { han, lu, lumin, shen, zhou } from '../../support/community'
import { eachInVillage } from './village'

const village = eachInVillage()

test('a daughter books for both parents at once, and each sees it on his own phone', async () => {
  const { give, toCook } = village()
  const hers = await give(lumin)
  await hers.tap('给爸妈订今天的午饭')
  await hers.tap('选好了，下一步')
  await hers.tap('确认订饭')
  expect(hers.taps).toBe(3)
  expect(await hers.words()).toMatch(/订好了[^]*妈妈的取餐号[^]*爸爸的取餐号/)
  expect(await toCook()).toBe(2)
  for (const parent of [shen, lu]) {
    const theirs = await give(parent)
    expect(await theirs.words()).toContain('已订好')
  }
})

test('for one parent only, one touch takes the other out', async () => {
  const { give, community } = village()
  const hers = await give(lumin)
  await hers.tap('给爸妈订今天的午饭')
  await hers.tap('爸爸')
  await hers.tap('选好了，下一步')
  await hers.tap('确认订饭')
  const home = (await community.as(lumin, 'home', { personIds: [shen, lu] })) as {
    sittings: { bookings: { personId: string }[] }[]
  }
  expect(home.sittings.flatMap(({ bookings }) => bookings.map(({ personId }) => personId))).toEqual([shen])
})

test('with one portion left, one parent has his meal and the other’s no is said by name', async () => {
  const { give, community, toCook } = village()
  const rows = [menuRow(2, { 份数: '2' })]
  await community.as('timer', 'importMenu', { canteenId: CANTEEN, rows, apply: true })
  const hers = await give(lumin)
  await hers.tap('给爸妈订今天的午饭')
  await community.as(han, 'book', wish(han, { set: 'A' }))
  await hers.tap('选好了，下一步')
  await hers.tap('确认订饭')
  const words = await hers.words()
  expect(words).toMatch(/(妈妈的订好了[^]*爸爸的没订上)|(妈妈的没订上[^]*爸爸的订好了)/)
  expect(words).toContain('订满了')
  expect(await toCook()).toBe(2)
  await hers.tap('看订好的')
  expect(await hers.words()).toContain('订好了')
})

test('what the daughter has just booked is not booked a second time by her mother', async () => {
  const { give, toCook } = village()
  const hers = await give(shen)
  await hers.tap('订今天的午饭')
  await hers.tap('选好了，下一步')
  const daughter = await give(lumin)
  for (const words of ['给爸妈订今天的午饭', '爸爸', '选好了，下一步', '确认订饭']) await daughter.tap(words)
  await hers.tap('确认订饭')
  expect(await hers.words()).toMatch(/已经订过一份了[^]*取餐号/)
  expect(await toCook()).toBe(1)
})

test('a call to somebody who has not come is noted, and he is not called twice', async () => {
  const { give, clock, community } = village()
  await community.as(han, 'book', wish(han))
  clock('11:50')
  const desk = await give(zhou, { open: '/packages/staff/call-list/index' })
  await desk.tap('打给韩秀云')
  await desk.tap('拨打')
  expect(desk.mini.device.phoneCalls).toEqual(['19908003020'])
  await desk.tap('在路上')
  await desk.tap('记下')
  expect(await desk.words()).toMatch(/每位都有说法了[^]*韩秀云[^]*在路上/)
})
