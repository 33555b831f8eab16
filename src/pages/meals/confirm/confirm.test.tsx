import { phone } from '../../../../tests/support/taro'
import { show } from '../../../../tests/support/screen'
import { ownDraft, parentsDraft } from '../../../features/meals/draft.examples'
import { keepDraft } from '../../../features/meals/draft'
import { ticketsHere } from '../../../features/meals/tickets'
import { shen } from '../../../lib/me.examples'
import { keep } from '../../../lib/storage'
import ConfirmPage from './index'

beforeEach(() => {
  phone.reset()
  keep('query.me', { data: shen, savedAt: 0 })
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

interface Sent {
  action: string
  key: string
  input: { personId: string }
}
const dataOf = ([, options]: (typeof phone.calls)[number]) => options['data'] as Sent
const booked = () =>
  phone.calls
    .filter(([name]) => name === 'callFunction')
    .map(dataOf)
    .filter(({ action }) => action === 'book')
const answer = (result: unknown) => phone.answers.set('callFunction', { result })
const held = { ok: true, data: { code: '3068', ticket: 'ticket-3068', state: 'booked' } }
const led = () => phone.calls.filter(([name]) => name === 'redirectTo').map(([, { url }]) => url)

test('a booking whose answers are lost is never doubled: every try carries the same key', async () => {
  keepDraft(ownDraft)
  phone.failing.set('callFunction', { errMsg: 'cloud.callFunction:fail' })
  const screen = show(<ConfirmPage />)
  screen.press('确认订饭')
  screen.press('正在订，请稍等…')
  await screen.later(5000)
  expect(screen.words()).toContain('没等到回音，不知道订上没有')
  expect(booked()).toHaveLength(3)
  phone.failing.clear()
  answer(held)
  screen.press('再看一眼')
  await screen.later(5000)
  expect(new Set(booked().map(({ key }) => key)).size).toBe(1)
  expect(led()).toEqual(['/pages/meals/done/index'])
  expect(ticketsHere().map(({ booking }) => booking.code)).toEqual(['3068'])
})

test('for both parents two wishes go out, each with a key of its own', async () => {
  keepDraft(parentsDraft)
  answer(held)
  const screen = show(<ConfirmPage />)
  screen.press('确认订饭')
  await screen.settle()
  expect(booked().map(({ input }) => input.personId)).toEqual(parentsDraft.persons.map(({ id }) => id))
  expect(new Set(booked().map(({ key }) => key)).size).toBe(2)
})

test('a no is said in words, with one way on', async () => {
  keepDraft(ownDraft)
  answer({ ok: false, refusal: { code: 'meals.sold-out', facts: { cap: 86, left: 0 } } })
  const screen = show(<ConfirmPage />)
  screen.press('确认订饭')
  await screen.settle()
  expect(screen.words()).toContain('这份饭订满了。对不住，86\u00a0份都有人订了。')
  expect(screen.lamps()).toBe(1)
  expect(screen.keys()).toContain('换一种')
  expect(screen.words()).not.toContain('请您核对一下')
})

test('when it is too late for this meal the way on is another day, not another set', async () => {
  keepDraft(ownDraft)
  answer({ ok: false, refusal: { code: 'meals.closed', facts: {} } })
  const screen = show(<ConfirmPage />)
  screen.press('确认订饭')
  await screen.settle()
  expect(screen.keys()).toContain('换一天')
})

test('without a net nothing is sent, and it says that a telephone does it too', async () => {
  keepDraft(ownDraft)
  phone.answers.set('getNetworkType', { networkType: 'none' })
  const screen = show(<ConfirmPage />)
  screen.press('确认订饭')
  await screen.settle()
  expect(booked()).toEqual([])
  expect(screen.words()).toContain('连上网再点一次，或者打电话订。')
})

test('who opens the page with nothing chosen is shown where to choose', () => {
  expect(show(<ConfirmPage />).words()).toContain('还没选好订什么')
})
