import { lumin, shen } from '../../support/community'
import type { WeappPhone } from '../../support/phone-weapp'
import { eachInVillage } from './village'

const village = eachInVillage()
const FAMILY = '/pages/people/family/index'

/** Types into the fields of a form, from the top. */
async function fill(phone: WeappPhone, ...words: string[]): Promise<void> {
  for (const [at, word] of words.entries()) {
    const field = phone.mini.all(({ tag }) => tag === 'wx-input')[at]
    if (!field) throw new Error(`there is no field ${String(at)} for ${word}`)
    await phone.mini.input(field, word)
  }
}

const daughter = () =>
  village().community.world.person(lumin, { name: '陆敏', sex: '女', born: '1972-05-06' })

test('a daughter asks, her mother nods, the daughter books, her mother ends it, and the daughter is refused', async () => {
  const { give, toCook } = village()
  await daughter()
  const hers = await give(lumin, { open: '/packages/people/ask-family/index' })
  await hers.tap('请老人点个头')
  await fill(hers, '沈桂珍', '19908002046')
  await hers.tap('去问一问')
  expect(await hers.words()).toContain('问过妈妈了')
  await hers.tap('好，知道了')
  expect(await hers.words()).toMatch(/等妈妈同意[^]*等到11月27日/)

  const mothers = await give(shen, { open: FAMILY })
  expect(await mothers.words()).toMatch(/陆敏想替您办事[^]*叫您「妈妈」/)
  await mothers.tap('同意')
  expect(await mothers.words()).toContain('陆敏能替您订饭、改饭、退饭')
  await mothers.tap('好，同意')
  expect(await mothers.words()).toContain('好了，陆敏能替您办了。')

  await hers.restart(FAMILY)
  for (const words of ['给妈妈订饭', '选好了，下一步', '确认订饭']) await hers.tap(words)
  expect(await hers.words()).toContain('订好了')
  expect(await toCook()).toBe(1)

  await hers.restart(FAMILY)
  await mothers.restart(FAMILY)
  await mothers.tap('不让陆敏代办了')
  await mothers.tap('好，不让办了')
  expect(await mothers.words()).toContain('好了，陆敏不能再替您办了。')
  const no = await village().community.services['meals']?.(
    { action: 'mine', input: { personIds: [shen] } },
    { kind: 'account', account: `wx:${lumin}` },
    'test',
  )
  expect(no).toMatchObject({ ok: false, refusal: { code: 'access.not-allowed' } })
  await hers.restart(FAMILY)
  expect(await hers.words()).not.toContain('妈妈')
})

test('a code that a mother reads out lets her daughter in at once', async () => {
  const { give } = village()
  await daughter()
  const mothers = await give(shen, { open: '/packages/people/family-code/index' })
  await mothers.tap('要一个码')
  const [, one = '', two = ''] = /([2-9A-Z]{4}) ([2-9A-Z]{4})/.exec(await mothers.words()) ?? []
  const hers = await give(lumin, { open: '/packages/people/join-family/index' })
  await fill(hers, `${one} ${two}`.toLowerCase())
  await hers.tap('填好了')
  expect(await hers.words()).toContain('好了，您能替沈桂珍办了')
  await hers.tap('去家里人看看')
  expect(await hers.words()).toContain('给妈妈订饭')
})
