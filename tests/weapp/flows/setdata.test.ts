import { lumin, shen } from '../../support/community'
import type { WeappPhone } from '../../support/phone-weapp'
import { eachInVillage } from './village'

const village = eachInVillage()

/** Touches, and tells how many messages crossed from the logic layer to the screen for it. */
async function messagesFor(phone: WeappPhone, words: string): Promise<number> {
  const before = phone.mini.setDataLog.length
  await phone.tap(words)
  return phone.mini.setDataLog.length - before
}

/** The first start, with nothing kept: the frame, who one is, what there is to eat, the tabs. */
const firstStart = 4
/** A page of its own: what was kept, and the answers. */
const newPage = 3
/** What happens on the page one is on. */
const here = 2

const way: [string, number][] = [
  ['订今天的午饭', newPage],
  ['套餐二', here],
  ['自取', here],
  ['选好了，下一步', newPage],
  ['确认订饭', newPage],
  ['好，回首页', newPage],
  ['出示取餐码', newPage],
  ['返回', newPage],
  ['饭堂', newPage],
  ['退', here],
  ['不退了', here],
  ['打电话给社区', here],
  ['不打了', here],
]

test('a touch is at most two messages to the screen, a new page a handful', async () => {
  const hers = await village().give(shen)
  expect(hers.mini.setDataLog.length).toBeLessThanOrEqual(firstStart)
  const counted: [string, number][] = []
  for (const [words] of way) counted.push([words, await messagesFor(hers, words)])
  const above = counted.filter(([, n], at) => n > (way[at]?.[1] ?? 0))
  expect(above).toEqual([])
})

test('no message is so large that an old phone feels it', async () => {
  const hers = await village().give(lumin)
  for (const words of ['给爸妈订今天的午饭', '选好了，下一步', '确认订饭']) await hers.tap(words)
  const largest = Math.max(...hers.mini.setDataLog.map(({ bytes }) => bytes))
  expect(largest).toBeLessThan(16 << 10)
})
