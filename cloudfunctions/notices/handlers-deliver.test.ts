import { dyingAt } from '../../tests/support/dying'
import { openPost, shen, telling, urgent, type Post } from '../../tests/support/notices'
import { callerNamed, FRIDAY } from '../../tests/support/world'
import { instantOf } from '../../domain/kernel/time'
import type { Collection, Database, Row } from '../kit/database'
import type { PersonRow } from '../kit/person-row'

let post: Post
beforeEach(async () => void (post = await openPost()))
afterEach(() => post.close())

const at = (clock: string, day = FRIDAY) => instantOf(day, clock)
const deliver = () => post.as('timer', 'deliver', {})
const states = (person = shen) => post.rows().flatMap(row => (row.person === person ? [row.state] : []))
const stock = (who = shen) => post.box(who)?.stock ?? {}

test('two yeses are two messages, the third stays in the list', async () => {
  await post.agrees(shen, 2)
  for (const about of ['a.1', 'a.2', 'a.3']) {
    await post.tell(telling({ about, copies: false }))
    await deliver()
  }
  expect(post.sent()).toEqual([`${shen} 今天午饭不开`, `${shen} 今天午饭不开`])
  expect(states()).toEqual(['sent', 'sent', 'listed'])
  expect(stock()).toEqual({ change: 0 })
  expect(post.rows()[0]).toMatchObject({ sentAt: post.world.now })
})

test('five things for one person are one message that tells of the others, for one consent', async () => {
  await post.agrees(shen, 5)
  const abouts = ['a.1', 'a.2', 'a.3', 'a.4']
  await post.tell(...abouts.map(about => telling({ about, copies: false })))
  const most = { title: '今天没有饭了', line: '' }
  await post.tell(urgent({ about: 'a.5', copies: false, said: { self: most, helper: most } }))
  await deliver()
  expect(post.world.cloud.messages()).toMatchObject([
    { touser: shen, data: { thing1: '今天没有饭了', phrase2: '已取消', thing4: '还有4件，点开看' } },
  ])
  expect(stock()).toEqual({ change: 4 })
  expect(states()).toEqual(Array(5).fill('sent'))
})

test('a message goes out with the template that is in stock, for whatever is due', async () => {
  await post.agrees(shen, 1, 'reminder')
  await post.tell(telling({ about: 'a.1', copies: false }, { template: 'reminder' }))
  await post.agrees(shen, 1, 'change')
  await post.tell(urgent({ about: 'a.2', copies: false }))
  await post.as(shen, 'allow', { answers: { change: 'ban' } })
  await deliver()
  expect(post.world.cloud.messages()).toMatchObject([{ templateId: 'tmpl-reminder' }])
  expect(stock()).toEqual({ reminder: 0 })
})

test('many at once send exactly as many as are in stock', async () => {
  await post.agrees(shen, 3)
  const abouts = Array.from({ length: 40 }, (_, n) => `a.${n}`)
  await post.tell(...abouts.map(about => telling({ about, copies: false })))
  await Promise.all(Array.from({ length: 50 }, deliver))
  expect(post.sent().length).toBeGreaterThanOrEqual(1)
  expect(post.sent().length + (stock().change ?? 0)).toBe(3)
  expect(stock().change).toBeGreaterThanOrEqual(0)
  expect(states().every(state => state === 'sent' || state === 'listed')).toBe(true)
})

test('runs that each hold another row of hers send as many as are in stock, the rest stays in the list', async () => {
  await post.agrees(shen, 3)
  const abouts = Array.from({ length: 10 }, (_, n) => `a.${n}`)
  await post.tell(...abouts.map(about => telling({ about, copies: false })))
  /** A run that happens to see only one of the rows. */
  const runWith = (about: string) => {
    const seesOne = <T extends Row>(table: Collection<T>): Collection<T> => ({
      ...table,
      some: (any, page) =>
        table.some(
          any.map(where => ({ ...where, about })),
          page,
        ),
    })
    const db: Database = {
      collection: <T extends Row>(name: string) => {
        const table = post.world.db.collection<T>(name)
        return name === 'notices' ? seesOne(table) : table
      },
    }
    const call = { action: 'deliver', input: {}, key: 'key-00000001' }
    return post.service({ db })(call, callerNamed('timer'), 'test')
  }
  await Promise.all(abouts.map(runWith))
  expect([post.sent().length, stock()]).toEqual([3, { change: 0 }])
  expect(states().sort()).toEqual([...Array<string>(7).fill('listed'), ...Array<string>(3).fill('sent')])
})

test('what she agreed to with another account counts no more', async () => {
  await post.agrees(shen, 2)
  await post.tell(telling({ copies: false }))
  const account = { set: post.world.directory.accountTag('wx:onewphone1') }
  await post.world.db.collection<PersonRow>('persons').change(shen, {}, { account })
  await deliver()
  expect([post.sent(), states()]).toEqual([[], ['listed']])
})

test('when WeChat is out of order it is tried again in ten minutes, and no consent is lost', async () => {
  await post.agrees(shen)
  await post.tell(telling({ copies: false }))
  post.world.cloud.setWeChat('busy')
  for (let n = 0; n < 6; n++) {
    await deliver()
    expect([states(), stock()]).toEqual([['waiting'], { change: 1 }])
    expect(await deliver()).toEqual({ done: 0, more: false })
    post.minutes(10)
  }
  post.world.cloud.setWeChat('usual')
  await deliver()
  expect([post.sent().length, states(), stock()]).toEqual([1, ['sent'], { change: 0 }])
})

test('who wants none any more is sent none, whatever was in stock', async () => {
  await post.agrees(shen, 3)
  await post.tell(telling({ copies: false }))
  post.world.cloud.setWeChat('refusing')
  await deliver()
  expect([states(), stock()]).toEqual([['listed'], { change: 0 }])
})

test('where WeChat gives no answer it may have gone out: it is never sent again, and telephoned when urgent', async () => {
  await post.agrees(shen, 2)
  await post.tell(urgent({ copies: false }))
  post.world.cloud.setWeChat('silent')
  await deliver()
  post.world.cloud.setWeChat('usual')
  post.world.now = at('09:01')
  await deliver()
  expect([post.sent().length, states(), stock()]).toEqual([1, ['listed'], { change: 1 }])
  await post.as('timer', 'callUnread', {})
  expect(states()).toEqual(['to-call'])
})

test('killed anywhere while sending, at most one message goes out and the row does not stay where it is', async () => {
  for (let n = 1; ; n++) {
    await post.agrees(shen, 2)
    await post.tell(urgent({ copies: false }))
    const { db } = dyingAt(n, post.world.db)
    const service = post.service({ db })
    const reply = await service({ action: 'deliver', input: {}, key: 'k' }, callerNamed('timer'), 'test')
    await deliver()
    post.minutes(11)
    await deliver()
    expect(post.sent().length).toBeLessThanOrEqual(1)
    expect(['sent', 'listed']).toContain(states()[0])
    expect(2 - (stock().change ?? 0)).toBeGreaterThanOrEqual(post.sent().length)
    if (reply.ok) break
    expect(n).toBeLessThan(30)
    await post.close()
    post = await openPost()
  }
})
