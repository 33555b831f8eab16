import { phone } from '../../../../tests/support/taro'
import { show } from '../../../../tests/support/screen'
import { shen } from '../../../lib/me.examples'
import { keep } from '../../../lib/storage'
import JoinFamilyPage from '../join-family/index'
import FamilyCodePage from '../family-code/index'
import AskFamilyPage from './index'

const UNTIL = Date.UTC(2026, 10, 27, 4)
const answer = (data: unknown) => phone.answers.set('callFunction', { result: { ok: true, data } })
const refuse = (code: string, facts = {}) =>
  phone.answers.set('callFunction', { result: { ok: false, refusal: { code, facts } } })
const wishes = (action: string) =>
  phone.calls
    .filter(([name]) => name === 'callFunction')
    .map(([, { data }]) => data as { action: string; input: unknown; key: string })
    .filter(one => one.action === action)

beforeEach(() => {
  phone.reset()
  keep('query.me', { data: shen, savedAt: Date.now() })
  answer(shen)
})

describe('asking for a nod', () => {
  const form = async () => {
    const screen = show(<AskFamilyPage />)
    await screen.settle()
    screen.press('请老人点个头')
    return screen
  }
  const filled = async () => {
    const screen = await form()
    screen.type('老人的名字', ' 沈桂珍 ')
    screen.type('老人的电话', '199 0800 2046')
    return screen
  }

  it('says what is missing before anybody is asked', async () => {
    const screen = await form()
    screen.type('老人的电话', '1990800')
    screen.press('去问一问')
    expect(screen.words()).toContain('请写上老人的名字。')
    expect(screen.words()).toContain('还差 4\u00a0个数')
    screen.press('别的')
    expect(screen.words()).toContain('请写上您怎么叫老人。')
    expect(wishes('askToHelp')).toEqual([])
  })

  it('tells afterwards what the elder does, until when, and what helps meanwhile', async () => {
    const screen = await filled()
    answer({ until: UNTIL })
    screen.press('去问一问')
    await screen.settle()
    expect(wishes('askToHelp').map(({ input }) => input)).toEqual([
      { name: '沈桂珍', phone: '199 0800 2046', call: '妈妈' },
    ])
    expect(screen.words()).toContain('问过妈妈了')
    expect(screen.words()).toContain('等到11月27日')
    expect(screen.lamps()).toBe(1)
    screen.press('好，知道了')
    expect(phone.calls.at(-1)).toEqual(['switchTab', { url: '/pages/people/family/index' }])
  })

  it('says it when too many are waited for already', async () => {
    const screen = await filled()
    refuse('people.too-many-elders', { most: 3, waiting: true })
    screen.press('去问一问')
    await screen.settle()
    expect(screen.words()).toContain('已经有 3\u00a0位老人还没回话')
    expect(screen.isOff('去问一问')).toBe(false)
  })

  it('without a net it says so, and asks with the same key again', async () => {
    const screen = await filled()
    phone.failing.set('callFunction', { errMsg: 'cloud.callFunction:fail' })
    jest.useFakeTimers()
    for (const turn of [1, 2]) {
      screen.press('去问一问')
      await screen.later(5000 * turn)
    }
    jest.useRealTimers()
    expect(wishes('askToHelp').length).toBeGreaterThan(1)
    expect(new Set(wishes('askToHelp').map(({ key }) => key)).size).toBe(1)
    expect(screen.words()).toMatch(/没有网络|不知道办成没有/)
  })
})

describe('a code of the family', () => {
  it('is made only when it is asked for, and stands there in two groups', async () => {
    const screen = show(<FamilyCodePage />)
    await screen.settle()
    expect(wishes('familyCode')).toEqual([])
    expect(screen.words()).toContain('不认识的，都不给')
    answer({ code: 'ABCD2345', until: UNTIL })
    screen.press('要一个码')
    await screen.settle()
    expect(screen.words()).toContain('ABCD 2345')
    expect(screen.words()).toContain('到11月27日为止')
    expect(screen.lamps()).toBe(0)
  })

  it('typed by the family opens at once, whatever letters and spaces', async () => {
    const screen = show(<JoinFamilyPage />)
    screen.type('老人给的码', 'abcd 2345')
    screen.press('爸爸')
    answer({ elderId: 'plu00000001', name: '陆守义' })
    screen.press('填好了')
    await screen.settle()
    expect(wishes('joinFamily').map(({ input }) => input)).toEqual([{ code: 'ABCD2345', call: '爸爸' }])
    expect(screen.words()).toContain('好了，您能替陆守义办了')
    expect(screen.lamps()).toBe(1)
  })

  it('that is short or unknown is said, and can be typed again', async () => {
    const screen = show(<JoinFamilyPage />)
    screen.type('老人给的码', 'AB')
    screen.press('填好了')
    expect(screen.words()).toContain('还差 6')
    screen.type('老人给的码', 'ABCD2345')
    refuse('people.invitation-invalid')
    screen.press('填好了')
    await screen.settle()
    expect(screen.words()).toContain('没找到这个码')
  })
})
