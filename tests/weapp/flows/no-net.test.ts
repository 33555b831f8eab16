import { shen, zhou } from '../../support/community'
import type { WeappPhone } from '../../support/phone-weapp'
import { qrPicture, scanQr } from '../harness/scan-qr'
import { eachInVillage } from './village'

const village = eachInVillage()

async function toConfirm(phone: WeappPhone) {
  await phone.tap('订今天的午饭')
  await phone.tap('选好了，下一步')
}
async function book(phone: WeappPhone) {
  await toConfirm(phone)
  await phone.tap('确认订饭')
  await phone.tap('好，回首页')
}

test('without a net the code that lies on the phone is shown, and the counter takes it', async () => {
  const { give, clock } = village()
  const hers = await give(shen)
  await book(hers)
  await hers.cut('none')
  clock('11:20')
  await hers.restart('/pages/home/today/index')
  expect(await hers.words()).toContain('现在没有网络')
  expect(await hers.words()).toContain('已订好')
  await hers.tap('出示取餐码')
  const code = scanQr(qrPicture(hers.mini.tree))
  const counter = await give(zhou, { open: '/packages/staff/counter/index' })
  counter.mini.device.scan = () => code
  await counter.tap('扫码登记')
  expect(await counter.words()).toContain('11:20 登记好了')
})

test('an answer that is lost on the way is asked for again by itself: one meal, one number', async () => {
  const { give, toCook } = village()
  const hers = await give(shen)
  await toConfirm(hers)
  hers.loseAnswers(1)
  await hers.tap('确认订饭')
  expect(await hers.words()).toContain('正在订，请稍等…')
  expect(await toCook()).toBe(1)
  await hers.waitOut()
  expect(await hers.words()).toContain('订好了')
  expect(await toCook()).toBe(1)
})

test('who does not know whether it went is told so, and looking again brings the truth, not a second meal', async () => {
  const { give, toCook } = village()
  const hers = await give(shen)
  await toConfirm(hers)
  hers.loseAnswers(3)
  await hers.tap('确认订饭')
  await hers.waitOut()
  expect(await hers.words()).toContain('没等到回音，不知道订上没有')
  await hers.tap('再看一眼')
  expect(await hers.words()).toContain('订好了')
  expect(await toCook()).toBe(1)
  expect(hers.wire.asked.filter(asked => asked === 'meals.book')).toHaveLength(4)
})

test('a program closed in the middle of a lost answer still does not book twice', async () => {
  const { give, toCook } = village()
  const hers = await give(shen)
  await toConfirm(hers)
  hers.loseAnswers(3)
  await hers.tap('确认订饭')
  await hers.waitOut()
  await hers.restart('/pages/meals/confirm/index')
  await hers.tap('确认订饭')
  expect(await hers.words()).toContain('订好了')
  expect(await toCook()).toBe(1)
})

test('without a net nothing is booked, and it says how one still gets a meal', async () => {
  const { give, toCook } = village()
  const hers = await give(shen)
  await toConfirm(hers)
  await hers.cut('none')
  await hers.tap('确认订饭')
  expect(await hers.words()).toMatch(/现在没有网络[^]*打电话订/)
  expect(await toCook()).toBe(0)
})

test('when the cloud breaks down it is said to be our fault, and trying again works', async () => {
  const { give } = village()
  const hers = await give(shen)
  await hers.cut('broken')
  hers.mini.storage.clear()
  await hers.restart('/pages/home/today/index')
  expect(await hers.words()).toContain('是我们这边的事')
  await hers.cut('good')
  await hers.tap('再看一次')
  expect(await hers.words()).toContain('沈奶奶')
})
