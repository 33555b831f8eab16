import { CANTEEN } from '../../support/canteen'
import { shen, zhou } from '../../support/community'
import { qrPicture, scanQr } from '../harness/scan-qr'
import { eachInVillage } from './village'

const village = eachInVillage()

test('an elder books with three taps, shows her code, gets her meal, and everybody knows', async () => {
  const { give, clock, toCook } = village()
  const hers = await give(shen)
  expect(await hers.words()).toContain('还没订')
  await hers.tap('订今天的午饭')
  await hers.tap('选好了，下一步')
  await hers.tap('确认订饭')
  expect(hers.taps).toBe(3)
  expect(await hers.words()).toContain('订好了')
  expect(await toCook()).toBe(1)

  await hers.tap('好，回首页')
  expect(await hers.words()).toContain('已订好')
  clock('11:42')
  await hers.tap('出示取餐码')
  const code = scanQr(qrPicture(hers.mini.tree))

  const counter = await give(zhou, { open: '/packages/staff/counter/index' })
  expect(await counter.words()).toContain('沈桂珍')
  counter.mini.device.scan = () => code
  await counter.tap('扫码登记')
  expect(await counter.words()).toContain('11:42 登记好了')
  expect(await counter.words()).toContain('沈桂珍')

  await hers.mini.hide()
  await hers.mini.show()
  expect(await hers.words()).toContain('11:42 已取')
  await hers.tap('返回')
  expect(await hers.words()).toContain('11:42 已取餐')
})

test('a code that was used, and a code that is none, are turned away at the counter with a way out', async () => {
  const { give, clock, community } = village()
  const hers = await give(shen)
  for (const words of ['订今天的午饭', '选好了，下一步', '确认订饭', '好，回首页', '出示取餐码'])
    await hers.tap(words)
  const code = scanQr(qrPicture(hers.mini.tree))
  clock('11:30')
  const counter = await give(zhou, { open: '/packages/staff/counter/index' })
  counter.mini.device.scan = () => code
  await counter.tap('扫码登记')
  clock('11:31')
  await counter.tap('扫下一位')
  expect(await counter.words()).toContain('11:30 已经取过了')
  counter.mini.device.scan = () => 'https://example.com/a-shop'
  await counter.tap('再扫一次')
  expect(await counter.words()).toContain('这不是我们的取餐码')
  expect(await community.as(zhou, 'board', { canteenId: CANTEEN })).toMatchObject({
    sittings: expect.arrayContaining([
      expect.objectContaining({ here: { expected: 1, collected: 1 } }),
    ]) as [],
  })
})

test('the kitchen reads on its phone what was booked', async () => {
  const { give } = village()
  const hers = await give(shen)
  for (const words of ['订今天的午饭', '选好了，下一步', '确认订饭']) await hers.tap(words)
  const kitchen = await give(zhou, { open: '/packages/staff/kitchen/index' })
  expect(await kitchen.words()).toMatch(/还在订，9:00 才定数\s1\s份\s套餐一\s1\s/)
  expect(await kitchen.words()).toContain('番茄炖牛腩')
})
