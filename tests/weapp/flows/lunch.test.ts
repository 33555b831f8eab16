import { instantOf } from '../../../domain/kernel/time'
import { LUNCH } from '../../support/canteen'
import { openCommunity, shen, zhou, type Community } from '../../support/community'
import { takeWeappPhone, type WeappPhone } from '../../support/phone-weapp'
import { FRIDAY } from '../../support/world'
import { qrPicture, scanQr } from '../harness/scan-qr'

let community: Community
const phones: WeappPhone[] = []

async function phoneOf(who: string, ...[options]: [Parameters<typeof takeWeappPhone>[2]?]) {
  const phone = await takeWeappPhone(community, who, options)
  phones.push(phone)
  return phone
}

beforeEach(async () => {
  community = await openCommunity()
})
afterEach(async () => {
  for (const phone of phones.splice(0)) {
    phone.mini.expectNoFaults()
    phone.close()
  }
  await community.world.close()
})

const at = (clock: string) => void (community.world.now = instantOf(FRIDAY, clock))
const kitchenTotal = async () =>
  (await community.as(zhou, 'kitchen', { sittingId: LUNCH })) as { total: number }

test('an elder books with three taps, shows her code, gets her meal, and everybody knows', async () => {
  const hers = await phoneOf(shen)
  expect(await hers.words()).toContain('还没订')
  await hers.tap('订今天的午饭')
  await hers.tap('选好了，下一步')
  await hers.tap('确认订饭')
  expect(hers.taps).toBe(3)
  expect(await hers.words()).toContain('订好了')
  expect((await kitchenTotal()).total).toBe(1)

  await hers.tap('好，回首页')
  expect(await hers.words()).toContain('已订好')
  at('11:42')
  await hers.tap('出示取餐码')
  const code = scanQr(qrPicture(hers.mini.tree))

  const counter = await phoneOf(zhou, { open: '/packages/staff/counter/index' })
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
