import { addDays, instantOf } from '../../domain/kernel/time'
import { openStage, type Stage } from './enacted'
import { FRIDAY, lunch, menu, type Hamlet } from './hamlet'
import { usual, withoutRepeat, withRepeat, type Set } from './kill-trial'
import { wish } from './scene'
import { lookAt, putBack } from './snapshot'
import { canteen } from './village'

// What the clock asks writes nothing in the name of anybody, so these are killed here.
jest.setTimeout(300_000)

const SATURDAY = addDays(FRIDAY, 1)
const tomorrow = `${canteen}:${SATURDAY}:lunch`

let stage: Stage
beforeAll(async () => {
  stage = await openStage(17)
})
afterAll(() => stage.hamlet.house.close())

const orderAt = (hamlet: Hamlet, sittingId: string) =>
  ({
    sittingId,
    personId: hamlet.id('shen'),
    set: 'A',
    portions: 1,
    way: 'dine-in',
    channel: 'wechat',
  }) as const

/** Her daughter books for Shen; the code she got. */
async function booked(hamlet: Hamlet, sittingId = lunch) {
  const held = await hamlet.as('min', 'book', orderAt(hamlet, sittingId), 'meals')
  return { set: 'A', portions: 1, code: (held as { code: string }).code }
}

const scenes = {
  'what the daughter booked': [
    'tellNews',
    async (hamlet: Hamlet) => {
      await booked(hamlet)
    },
  ],
  'what she gave back after it was told': [
    'tellNews',
    async (hamlet: Hamlet) => {
      const seen = await booked(hamlet)
      await hamlet.as('platform', 'tellNews', {}, 'meals')
      const about = { sittingId: lunch, personId: hamlet.id('shen'), channel: 'wechat' }
      await hamlet.as('min', 'cancel', { ...about, seen }, 'meals')
    },
  ],
  'a cancelled lunch': [
    'tellNews',
    async (hamlet: Hamlet) => {
      await booked(hamlet)
      await hamlet.as('zhou', 'cancelSitting', { sittingId: lunch, reason: '厨房停水' }, 'meals')
    },
  ],
  'what there is to eat tomorrow': [
    'remind',
    async (hamlet: Hamlet) => {
      const rows = menu.map(({ line, cells }) => ({ line, cells: { ...cells, 日期: SATURDAY } }))
      await hamlet.as('zhou', 'importMenu', { canteenId: canteen, rows, apply: true }, 'meals')
      await hamlet.as('shen', 'choose', { topic: 'reminders', on: true }, 'notices')
      await booked(hamlet, tomorrow)
      await hamlet.as('platform', 'tellNews', {}, 'meals')
      await hamlet.house.time.runUntil(instantOf(FRIDAY, '17:01'))
    },
  ],
} as const

async function setOf(what: keyof typeof scenes): Promise<Set> {
  const { hamlet, start } = stage
  const { house } = hamlet
  await putBack(house, start.rows, start.at)
  house.arranged = 1_000
  const [action, arrange] = scenes[what]
  await arrange(hamlet)
  const wanted = await wish('platform', () => (action === 'remind' ? { day: FRIDAY } : {}))(hamlet)
  return { house, service: 'meals', action, wanted, before: lookAt(house), at: house.time.now }
}

/** A killed portion is asked for again, and then has less to do: only what it says of how much may differ. */
const howMuch = /: answered .*"done":/

test.each(Object.keys(scenes) as (keyof typeof scenes)[])(
  '%s is told once, wherever the telling is killed',
  async what => {
    const set = await setOf(what)
    const expected = await usual(set)
    expect(expected.reply).toMatchObject({ ok: true, data: { done: 1 } })
    expect([...expected.done.keys()].some(path => path.startsWith('notices/'))).toBe(true)
    const wrong: string[] = []
    let n = 1
    for (; n < 100; n++) {
      const tries = [await withRepeat(set, n, expected), await withoutRepeat(set, n, expected)]
      if (tries.every(({ survived }) => survived)) break
      wrong.push(...tries.flatMap(one => one.wrong.map(says => `${n}: ${says}`)))
    }
    expect(wrong.filter(says => !howMuch.test(says))).toEqual([])
    expect(n).toBeGreaterThan(4)
  },
)
