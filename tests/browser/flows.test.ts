import { instantOf } from '../../domain/kernel/time'
import { LUNCH } from '../support/canteen'
import { han, lumin, openCommunity, shen, zhou, type Community, type Web } from '../support/community'
import { WebPhone } from '../support/phone-web'
import { pages } from '../support/screen-state'
import { weekRows } from '../support/states-village'
import { FRIDAY } from '../support/world'
import { describeInChromium } from './support/chromium'

describeInChromium('lunch on the web page', browser => {
  let community: Community
  let web: Web
  const phones: WebPhone[] = []

  async function give(who: string, url: string = pages.today): Promise<WebPhone> {
    const context = await browser().newContext({ viewport: { width: 375, height: 812 } })
    const phone = await WebPhone.take(context, { who, web, community })
    phones.push(phone)
    await phone.restart(url)
    return phone
  }
  const clock = (time: string) => void (community.world.now = instantOf(FRIDAY, time))
  const toCook = async () =>
    ((await community.as(zhou, 'kitchen', { sittingId: LUNCH })) as { total: number }).total
  const numberOn = async (phone: WebPhone) => /取餐号 (\d{4})/.exec(await phone.words())?.[1] ?? 'no number'

  beforeEach(async () => {
    community = await openCommunity(weekRows())
    web = await community.openWeb()
  })
  afterEach(async () => {
    const used = phones.splice(0)
    await Promise.all(used.map(({ page }) => page.context().close()))
    await web.close()
    await community.world.close()
    expect(used.flatMap(({ complaints }) => complaints)).toEqual([])
  })

  test('an elder books with three taps, is checked in by her four digits, and everybody knows', async () => {
    const hers = await give(shen)
    await hers.tap('订今天的午饭')
    await hers.tap('选好了，下一步')
    await hers.tap('确认订饭')
    expect(await hers.words()).toContain('订好了')
    const number = await numberOn(hers)
    expect(await toCook()).toBe(1)

    clock('11:42')
    const counter = await give(zhou, pages.counter)
    await counter.tap('扫码登记')
    await counter.type(number)
    await counter.tap('登记')
    expect(await counter.words()).toMatch(/11:42 登记好了.*沈桂珍/)

    await hers.restart(pages.today)
    expect(await hers.words()).toContain('11:42 已取餐')
    const board = await give(zhou, pages.board)
    expect(await board.words()).toMatch(/1 ?\/ ?1/)
  })

  test('a daughter books for both parents, gives one meal back, and the kitchen counts along', async () => {
    const hers = await give(lumin)
    await hers.tap('给爸妈订今天的午饭')
    await hers.tap('选好了，下一步')
    await hers.tap('确认订饭')
    expect(await hers.words()).toMatch(/妈妈的取餐号 \d{4}.*爸爸的取餐号 \d{4}/)
    expect(await toCook()).toBe(2)
    await hers.restart(pages.canteen)
    await hers.page.locator('.taro_page_show').getByText('退', { exact: true }).first().click()
    await hers.rest()
    await hers.tap('退掉')
    expect(await hers.words()).toContain('退好了，不扣钱。')
    expect(await toCook()).toBe(1)
  })

  test('a lost answer is asked for again with the same key: the truth is told and one meal is cooked', async () => {
    const hers = await give(han)
    await hers.tap('订今天的午饭')
    await hers.tap('选好了，下一步')
    hers.loseAnswers(1)
    await hers.tap('确认订饭')
    await hers.waitOut()
    expect(await hers.words()).toContain('订好了')
    expect(await toCook()).toBe(1)
  })

  test('a keyboard is enough to book', async () => {
    const hers = await give(shen)
    for (const words of ['订今天的午饭', '选好了，下一步', '确认订饭']) {
      await hers.page.locator('.taro_page_show').getByRole('button', { name: words }).focus()
      await hers.page.keyboard.press('Enter')
      await hers.rest()
    }
    expect(await hers.words()).toContain('订好了')
  })
})
