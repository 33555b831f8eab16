import { newKeyRing } from '../kit/crypto'
import { lumin, lunch, openPost, shen, telling, urgent, type Post } from '../../tests/support/notices'
import { FRIDAY, newKey } from '../../tests/support/world'
import { addDays, instantOf } from '../../domain/kernel/time'
import type { NoticeRow } from './store-rows'

let post: Post
beforeEach(async () => void (post = await openPost()))
afterEach(() => post.close())

const DAY = 86_400_000
const own = `meals.cancelled:${lunch}:${shen}:1`
const mine = async (who = shen) =>
  (await post.as(who, 'mine', {})) as { unread: number; notices: { read: boolean; id: string }[] }
const allow = (answers: object, key?: string, who = shen) => post.as(who, 'allow', { answers }, key)

test('one wish counts once however often it comes, also at the same moment', async () => {
  const key = newKey()
  await Promise.all([1, 2, 3].map(() => allow({ change: 'accept' }, key)))
  expect(await allow({ change: 'accept' }, key)).toMatchObject({ letterbox: { stock: { change: 1 } } })
  await Promise.all([1, 2, 3, 4].map(() => allow({ change: 'accept', reminder: 'accept' })))
  expect(post.box(shen)?.stock).toEqual({ change: 5, reminder: 4 })
})

test('a no changes nothing, a no for good empties the stock', async () => {
  await post.agrees(shen, 2)
  expect(await allow({ change: 'reject' })).toMatchObject({ letterbox: { stock: { change: 2 } } })
  expect(await allow({ change: 'filter' })).toMatchObject({ letterbox: { stock: { change: 2 } } })
  expect(await allow({ change: 'ban' })).toMatchObject({ letterbox: { stock: {} } })
})

test('the address is sealed, and sealed anew when the key is changed', async () => {
  await post.agrees(shen)
  await post.agrees(lumin)
  const before = post.box(shen)?.address
  expect(before).not.toContain(shen)
  const { index, ...old } = post.world.ring
  const fresh = newKeyRing().keys['k1'] ?? ''
  post.world.ring = { ...old, index, keys: { ...old.keys, k2: fresh }, current: 'k2' }
  expect(await post.as('timer', 'reseal', {})).toEqual({ done: 2, more: false })
  expect(await post.as('timer', 'reseal', {})).toEqual({ done: 0, more: false })
  expect(post.box(shen)).toMatchObject({
    sealedWith: 'k2',
    address: expect.stringMatching(/^k2\./) as string,
  })
  post.world.ring = { ...post.world.ring, keys: { k2: fresh } }
  await post.tell(telling({ copies: false }))
  await post.as('timer', 'deliver', {})
  expect(post.sent()).toEqual([`${shen} 今天午饭不开`])
})

test('what she has looked at is read; what is urgent only when she has opened it', async () => {
  await post.tell(telling({ about: 'a.1' }), urgent())
  expect((await mine()).unread).toBe(2)
  await post.as(shen, 'read', { until: post.world.now + DAY, urgent: [] })
  expect((await mine()).unread).toBe(1)
  await post.as(shen, 'read', { until: 0, urgent: [own] })
  expect((await mine()).unread).toBe(0)
  post.minutes(5)
  await post.tell(telling({ about: 'a.2' }))
  expect((await mine()).unread).toBe(1)
})

test('nobody reads for somebody else', async () => {
  await post.tell(urgent())
  await post.as(lumin, 'read', { until: 0, urgent: [own] })
  expect(post.row(own)?.state).toBe('listed')
})

test('what is on the list of fifty is the newest, and one call reads no more than it shows', async () => {
  const [row] = await post.tell(telling({ copies: false })).then(() => post.rows())
  const table = post.world.db.collection<NoticeRow>('notices')
  for (let from = 0; from < 1000; from += 100) {
    const page = Array.from({ length: 100 }, (_, n) => {
      const at = post.world.now - from - n
      return { ...row, _id: `x.y:${String(from + n).padStart(6, '0')}`, at, shown: n % 2 === 0 } as NoticeRow
    })
    await table.addAll(page)
  }
  post.world.cloud.meter.reset()
  const { notices } = await mine()
  expect(notices).toHaveLength(50)
  expect(
    notices
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([own, 'x.y:000000'])
  const { byAction } = post.world.cloud.meter.read()
  const looked = Object.entries(byAction).find(([name]) => name.endsWith(' notices'))
  expect(looked?.[1]).toEqual({ calls: 1, examined: 50 })
})

test('after half a year notices go, portion by portion', async () => {
  await post.tell(telling())
  const [row] = post.rows()
  const table = post.world.db.collection<NoticeRow>('notices')
  const pages = [0, 1].map(page =>
    Array.from({ length: 50 }, (_, n) => ({ ...row, _id: `x.y:${String(page * 50 + n).padStart(6, '0')}` })),
  )
  for (const page of pages) await table.addAll(page as NoticeRow[])
  const tidy = () => post.as('timer', 'tidy', { day: FRIDAY })
  post.world.now = instantOf(addDays(FRIDAY, 179), '08:12')
  expect(await tidy()).toEqual({ done: 0, more: false })
  post.world.now += DAY + 1
  expect(await tidy()).toEqual({ done: 100, more: true })
  expect(await tidy()).toEqual({ done: 2, more: false })
  expect(post.rows()).toEqual([])
})

test('of who is deleted nothing stays, neither what he was told nor what others were told of him', async () => {
  await post.agrees(shen)
  await post.tell(telling(), telling({ to: lumin, about: 'a.2' }))
  expect(await post.as('timer', 'forget', { personId: shen })).toEqual({ done: 2, more: false })
  expect(post.rows().map(({ person, elder }) => [person, elder])).toEqual([[lumin, lumin]])
  expect(post.box(shen)).toBeUndefined()
  expect(await post.as('timer', 'forget', { personId: shen })).toEqual({ done: 0, more: false })
})

test('nobody but the platform tells, takes back, sends, tidies or forgets', async () => {
  const wishes: [string, unknown][] = [
    ['tell', { tellings: [telling()] }],
    ['retract', { matters: [{ kinds: ['a'], about: 'a', person: shen }] }],
    ['deliver', {}],
    ['callUnread', {}],
    ['tidy', { day: FRIDAY }],
    ['reseal', {}],
    ['forget', { personId: lumin }],
  ]
  for (const [action, input] of wishes) expect(await post.as(shen, action, input)).toBe('access.not-allowed')
  expect(post.rows()).toEqual([])
})
