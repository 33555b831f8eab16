import { openLocalCloud, type LocalCloud } from './open-local-cloud'
import { command, connect, type Rows } from './testing/sdk'

let cloud: LocalCloud
let seats: Rows

beforeAll(async () => {
  cloud = await openLocalCloud({ indexes: { collections: { seats: { indexes: [] } } } })
  seats = connect(cloud.env).database().collection('seats')
})
beforeEach(() => seats.doc('lunch').set({ left: 100 }))
afterAll(() => cloud.close())

const callers = 200
const accepted = async (claim: () => Promise<boolean>): Promise<number> => {
  const answers = await Promise.all(Array.from({ length: callers }, claim))
  return answers.filter(Boolean).length
}
const left = (): unknown => cloud.readAll('seats')[0]?.left

test('200 people at once for 100 places: 100 get one', async () => {
  const claim = async (): Promise<boolean> => {
    const { updated } = await seats
      .where({ _id: 'lunch', left: command.gte(1) })
      .update({ left: command.inc(-1) })
    return updated === 1
  }
  expect(await accepted(claim)).toBe(100)
  expect(left()).toBe(0)
})

test('the same with updateAndReturn, and every caller gets a number of his own', async () => {
  const numbers: unknown[] = []
  const claim = async (): Promise<boolean> => {
    const { updated, doc } = await seats
      .where({ _id: 'lunch', left: command.gte(1) })
      .updateAndReturn({ left: command.inc(-1) })
    if (updated === 1) numbers.push(doc?.left)
    return updated === 1
  }
  expect(await accepted(claim)).toBe(100)
  expect(new Set(numbers).size).toBe(100)
})

test('the twin without the guard: looking first and writing then lets too many in', async () => {
  const claim = async (): Promise<boolean> => {
    const [sitting] = (await seats.doc('lunch').get()).data
    const now = Number(sitting?.left)
    if (now < 1) return false
    await seats.doc('lunch').update({ left: now - 1 })
    return true
  }
  expect(await accepted(claim)).toBeGreaterThan(100)
})
