import { counter, away, NOON, scan, town, waiting } from '../../../../tests/support/staff-cut'
import { done } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import { phone } from '../../../../tests/support/taro'
import { counterOf, guest, lunchHead } from '../staff-lunch.examples'
import { listOf, ticketOf } from '../staff-offline.examples'
import { StaffCounter } from './staff-counter'

beforeEach(() => jest.useFakeTimers({ now: NOON }))
afterEach(() => jest.useRealTimers())

const digits = (n: number) => String(n).padStart(4, '0')
const roster = Array.from({ length: 300 }, (_, n) => ({
  ...guest(digits(1000 + n), `访客${String.fromCharCode(0x4e00 + n)}`, { diet: ['软烂'] }),
  // A phone's end that is nobody's pick-up number, so that finding one proves something.
  tail: digits(5000 + n),
}))

test('a lost phone lists nobody: of three hundred guests no name, phone, id or code lies on it', async () => {
  const id = '999999001001.k1:2026-11-20:dinner'
  town(
    {
      'meals.counter': () => done(counterOf({ sitting: { ...lunchHead, id }, guests: roster })),
      'meals.checkIn': () => 'lost',
    },
    listOf(id, roster),
    id,
  )
  const screen = show(<StaffCounter sittingId={id} />)
  await screen.settle()
  const [first, second, third] = roster
  screen.type('手机后四位，或姓名', first!.code)
  screen.press('来了')
  await screen.later(4_000)
  await screen.settle()
  away()
  await scan(screen, ticketOf(id, second!.personId))
  expect(screen.words()).toContain(second!.name)
  await scan(screen, third!.code)
  expect(screen.words()).toContain('记下了')
  // The first has gone up already: only its answer had been lost.
  expect(waiting()).toHaveLength(2)
  const kept = JSON.stringify([...phone.storage])
  expect(kept.length).toBeGreaterThan(300 * 600)
  const bare = kept.replace(/[0-9a-f]{24,}(\.[0-9a-f]+){0,2}/g, '')
  const found = roster.flatMap(({ name, personId, tail }) =>
    [name, personId, ticketOf(id, personId)]
      .filter(secret => kept.includes(secret))
      .concat(bare.includes(`"${tail}"`) ? tail : []),
  )
  expect(found).toEqual([])
  expect(kept).not.toContain('nuanlin1|')
  screen.gone()
})

test('without net the list of names is in the program only: a phone that was put down asks for the code', async () => {
  const screen = await counter()
  expect(JSON.stringify([...phone.storage.values()])).not.toMatch(/韩秀云|2046/)
  screen.gone()
})
