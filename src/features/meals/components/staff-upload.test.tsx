import {
  away,
  back,
  codeOf,
  counter,
  lunch,
  merged,
  NOON,
  scan,
  silence,
  uploads,
  waiting,
} from '../../../../tests/support/staff-cut'
import { piecesOf, upload } from '../staff-offline-upload'
import { put, waiting as notings } from '../staff-offline-shelf'
import { refused } from '../../../../tests/support/staff-service'

beforeEach(() => jest.useFakeTimers({ now: NOON }))
afterEach(() => jest.useRealTimers())

test('a check-in whose answer was lost becomes a scan, and no alarm when the service had it', async () => {
  const screen = await counter({ 'meals.uploadScans': merged({ became: 'again' }) })
  silence()
  screen.type('手机后四位，或姓名', '3020')
  screen.press('来了')
  await screen.later(4_000)
  await screen.settle()
  expect(screen.words()).toContain('记下了，等着上传')
  expect(screen.words()).toContain('现在没有网络')
  expect(waiting()).toHaveLength(1)
  await back(screen)
  expect(waiting()).toEqual([])
  expect(screen.words()).not.toContain('要看一下')
  screen.gone()
})

test('what the service wonders about is said in words until somebody has looked', async () => {
  const screen = await counter({ 'meals.uploadScans': merged({ became: 'after-cancel', flags: ['clock'] }) })
  away()
  await scan(screen, codeOf('3020'))
  await back(screen)
  expect(screen.words()).toContain('上传后，1\u00a0份要看一下')
  expect(screen.words()).toContain('取餐号\u00a03020')
  expect(screen.words()).toContain('他退了饭，又取走了')
  expect(screen.words()).toContain('手机的钟不准')
  screen.press('都看过了')
  expect(screen.words()).not.toContain('要看一下')
  screen.gone()
})

test('a scan leaves the queue only when the answer names it; a refused upload keeps everything', async () => {
  const screen = await counter({ 'meals.uploadScans': () => refused('access.not-allowed') })
  away()
  await scan(screen, codeOf('3020'))
  await back(screen)
  expect(uploads().length).toBeGreaterThan(0)
  expect(waiting()).toHaveLength(1)
  expect(screen.words()).toContain('要饭堂的人登录后才传得上去')
  screen.gone()
})

test('more than two hundred scans go up in pieces, those of two sittings apart, each with a key of its own', async () => {
  const scan = (n: number) => ({
    nonce: String(n).padStart(32, '0'),
    seq: n,
    by: { code: '3020' },
    told: 'given' as const,
    at: NOON,
    ahead: 0,
    list: { takenAt: NOON, stamp: 'a'.repeat(26) },
  })
  const screen = await counter()
  screen.gone()
  for (let n = 1; n <= 260; n += 1)
    put('scan', scan(n).nonce, { sittingId: n % 4 === 0 ? `${lunch}x` : lunch, scan: scan(n) })
  const sizes = piecesOf(notings()).map(piece => piece.length)
  expect(sizes.sort((a, b) => a - b)).toEqual([65, 195])
  for (let n = 301; n <= 310; n += 1) put('scan', scan(n).nonce, { sittingId: lunch, scan: scan(n) })
  expect(await upload()).toEqual({ state: 'done' })
  expect(
    uploads()
      .map(([, input]) => (input as { scans: unknown[] }).scans.length)
      .sort((a, b) => a - b),
  ).toEqual([5, 65, 200])
  expect(new Set(uploads().map(([, , key]) => key)).size).toBe(3)
  expect(waiting()).toEqual([])
})
