import { busy, failed, offline } from './answer'
import { afterAnswer, atFirst, nowThere, type Look } from './look'

const kept: Look<string> = { state: 'shown', data: '番茄炖牛腩', savedAt: 812, behind: 'looking' }
const loading: Look<string> = { state: 'loading' }

test('the first time there is nothing to show, later there is what the phone kept', () => {
  expect(atFirst(undefined)).toEqual(loading)
  expect(atFirst({ data: '番茄炖牛腩', savedAt: 812 })).toEqual(kept)
})

test('an answer is the truth and carries no doubt', () => {
  expect(afterAnswer(kept, { ok: true, data: '清蒸鲈鱼' }, 900)).toEqual({
    state: 'shown',
    data: '清蒸鲈鱼',
    savedAt: 900,
  })
})

test('without a net the kept meal stays and says when it was kept', () => {
  expect(afterAnswer(kept, offline, 900)).toEqual({ ...kept, behind: 'offline' })
  expect(afterAnswer(loading, offline, 900)).toEqual({ state: 'offline' })
})

test('when we broke down the kept meal stays, and without one we say it is our fault', () => {
  expect(afterAnswer(kept, failed, 900)).toEqual({ ...kept, behind: 'failed' })
  expect(afterAnswer(loading, failed, 900)).toEqual({ state: 'failed' })
})

test('when too many are asking, what is known stays too', () => {
  expect(afterAnswer(kept, busy, 900)).toEqual({ ...kept, behind: 'failed' })
  expect(afterAnswer(loading, busy, 900)).toEqual({ state: 'refused', refusal: busy.refusal })
})

test('a helper whose consent ended sees nothing of what the phone kept', () => {
  const no = { code: 'access.not-allowed', facts: {} } as const
  expect(afterAnswer(kept, { ok: false, refusal: no }, 900)).toEqual({ state: 'refused', refusal: no })
})

test('a phone whose clock is wrong still knows how late it is at the canteen', () => {
  expect(nowThere({ data: { now: 1000 }, savedAt: 90_000 }, 90_500)).toBe(1500)
  expect(nowThere({ data: { now: 1000 }, savedAt: 90_000 }, 10)).toBe(1000)
})
