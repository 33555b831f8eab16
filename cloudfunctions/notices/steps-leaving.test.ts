import { lumin, lunch, openPost, shen, telling, urgent, type Post } from '../../tests/support/notices'
import { FRIDAY } from '../../tests/support/world'
import { addDays, instantOf } from '../../domain/kernel/time'
import type { PersonRow } from '../kit/person-row'
import type { NoticeRow } from './store-rows'

let post: Post
beforeEach(async () => void (post = await openPost()))
afterEach(() => post.close())

const at = (clock: string, day = FRIDAY) => instantOf(day, clock)
const deliver = () => post.as('timer', 'deliver', {})
const states = (person = shen) => post.rows().flatMap(row => (row.person === person ? [row.state] : []))
const stock = (who = shen) => post.box(who)?.stock ?? {}

test('it is asked just before sending whether it still holds; what does not is past and in no list', async () => {
  await post.agrees(shen, 2)
  await post.tell(
    telling({ checks: 'meals', copies: false }),
    telling({ about: 'a.2', checks: 'meals', copies: false }),
  )
  post.gone.add(`meals.cancelled:${lunch}`)
  await deliver()
  expect(states()).toEqual(['past', 'sent'])
  expect(await post.titles(shen)).toHaveLength(1)
})

test('a service that does not answer keeps its own notices waiting and nobody else’s, and it is seen', async () => {
  await post.agrees(shen)
  await post.agrees(lumin)
  await post.tell(telling({ checks: 'people' }), telling({ about: 'a.2', notTo: shen }))
  post.answersClaims = false
  await expect(deliver()).rejects.toThrow('did not say')
  expect(post.sent()).toEqual([`${lumin} 妈妈今天午饭不开`])
  expect(await deliver()).toEqual({ done: 0, more: false })
  post.answersClaims = true
  post.minutes(11)
  await deliver()
  expect(post.sent()).toHaveLength(2)
})

test('a message whose time is over never leaves', async () => {
  await post.agrees(shen)
  await post.tell(telling({ copies: false }))
  post.world.now = at('12:30')
  await deliver()
  expect([post.sent(), states()]).toEqual([[], ['past']])
})

test('overtaken or taken back while it waited, it never leaves', async () => {
  await post.agrees(shen, 3)
  await post.tell(telling({ kind: 'meals.booked', copies: false, happened: at('08:00') }))
  await post.tell(telling({ copies: false }))
  await deliver()
  expect(states()).toEqual(['past', 'sent'])
  await post.tell(telling({ about: 'a.2', copies: false }))
  const matters = [{ kinds: ['meals.cancelled'], about: 'a.2', person: shen }]
  await post.as('timer', 'retract', { matters })
  await deliver()
  expect(post.sent()).toHaveLength(1)
})

test('of two that wait together only the later leaves, also when nobody came to put the other away', async () => {
  await post.agrees(shen, 3)
  await post.tell(telling({ copies: false }))
  const [row] = post.rows()
  const older = { ...row, _id: `${row?._id ?? ''}x`, kind: 'meals.booked', happened: 1 } as NoticeRow
  await post.world.db.collection<NoticeRow>('notices').add(older)
  await deliver()
  expect(states()).toEqual(['sent', 'past'])
})

test('whom the elder no longer lets help, and who has died, is sent nothing', async () => {
  await post.agrees(lumin, 2)
  await post.agrees(shen)
  await post.tell(telling())
  await post.world.db.collection<PersonRow>('persons').change(lumin, {}, { helps: { set: [] } })
  await deliver()
  expect([states(lumin), post.sent()]).toEqual([['past'], [`${shen} 今天午饭不开`]])
  await post.agrees(shen)
  await post.tell(telling({ about: 'a.2' }))
  await post.world.person(shen, { name: '沈桂珍', died: FRIDAY })
  await deliver()
  expect(post.sent()).toHaveLength(1)
})

test('what she has seen in the list need not come by WeChat as well; what is urgent comes', async () => {
  await post.agrees(shen, 2)
  await post.tell(telling({ about: 'a.1', copies: false }))
  await post.as(shen, 'read', { until: post.world.now, urgent: [] })
  await deliver()
  expect([states(), stock()]).toEqual([['listed'], { change: 2 }])
  await post.tell(urgent({ about: 'a.2', copies: false }))
  await post.as(shen, 'read', { until: post.world.now, urgent: [] })
  await deliver()
  expect(states()).toEqual(['listed', 'sent'])
})

test('nothing rings at night', async () => {
  await post.agrees(shen)
  post.world.now = at('21:00')
  await post.tell(urgent({ until: at('12:00', addDays(FRIDAY, 1)), callAt: at('21:30'), copies: false }))
  post.world.now = at('06:59', addDays(FRIDAY, 1))
  await deliver()
  await post.as('timer', 'callUnread', {})
  expect([post.sent(), states()]).toEqual([[], ['waiting']])
  post.world.now = at('07:00', addDays(FRIDAY, 1))
  await deliver()
  expect(post.sent()).toHaveLength(1)
})
