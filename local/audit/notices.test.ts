import type { NoticeRow } from '../../cloudfunctions/notices/store-rows'
import { lumin, openPost, shen, telling, urgent, type Post } from '../../tests/support/notices'
import { COMMUNITY } from '../../tests/support/world'
import { instantOf } from '../../domain/kernel/time'
import { FRIDAY } from '../../tests/support/world'
import { checkJobs, checkNotices } from './notices'

const HOUR = 3_600_000
let post: Post
beforeEach(async () => void (post = await openPost()))
afterEach(() => post.close())

const store = (name: string) => post.world.cloud.readAll(name)
const tickedAt = (endedAt: number, fails = 0) =>
  post.world.db.collection('jobs').put({
    _id: 'clock',
    ...{ jobs: { 'notices-deliver': { through: 0, endedAt, ok: true, fails, more: false } } },
  })

/** One notice of every end there is. */
async function everyEnd(): Promise<void> {
  const manager = { grants: [{ role: 'community-manager' as const, scope: COMMUNITY }] }
  await post.world.person('pmanager01', manager)
  await post.agrees(shen, 9)
  const abouts = ['read', 'told', 'silent', 'open', 'sent', 'past']
  await post.tell(...abouts.map(about => urgent({ about, copies: about === 'read' })))
  await post.as(lumin, 'read', { until: 0, urgent: [`meals.cancelled:read:${shen}>${lumin}:1`] })
  await post.as('timer', 'deliver', {})
  const past = { kinds: ['meals.cancelled'], about: 'past', person: shen }
  await post.as('timer', 'retract', { matters: [past] })
  post.world.now = instantOf(FRIDAY, '09:00')
  await post.as('timer', 'callUnread', {})
  const note = (about: string, said: string) =>
    post.as('pmanager01', 'noteCall', { placeId: COMMUNITY, id: `meals.cancelled:${about}:${shen}:1`, said })
  await note('told', 'told')
  await note('silent', 'unreachable')
  await note('open', 'no-answer')
  await post.tell(telling({ about: 'waiting' }))
}

test('whatever became of notices by themselves is in order', async () => {
  await everyEnd()
  expect(new Set(post.rows().map(({ state }) => state)).size).toBeGreaterThan(5)
  await tickedAt(post.world.now)
  expect([...checkNotices(store), ...checkJobs(store)]).toEqual([])
})

const spoilt: [string, Partial<NoticeRow>][] = [
  ['is not called', { step: '2' }],
  ['is not called', { person: lumin }],
  ['what belongs to that', { state: 'sent' }],
  ['what belongs to that', { state: 'called' }],
  ['in the list', { shown: false }],
  ['says 1 calls', { tries: 1 }],
  ['hours after its time', { state: 'waiting', due: 0 }],
  ['hours after its time', { state: 'sending', sendingAt: 0 }],
  ['a day after', { state: 'to-call', until: 0 }],
]
test.each(spoilt)('a notice that %s is found: %j', async (says, wrong) => {
  await post.tell(telling({ copies: false }))
  await tickedAt(post.world.now + HOUR)
  const [row] = post.rows()
  await post.world.db.collection<NoticeRow>('notices').put({ ...row, ...wrong } as NoticeRow)
  expect(checkNotices(store)).toMatchObject([{ says: expect.stringContaining(says) as string }])
})

test('more sent than agreed to, and a job that fails and fails, are found', async () => {
  await post.agrees(shen)
  await post.world.db.collection('letterboxes').change(shen, {}, { 'stock.change': { set: -1 } })
  await tickedAt(0, 3)
  expect(checkNotices(store)).toMatchObject([{ row: `letterboxes/${shen}` }])
  expect(checkJobs(store)).toMatchObject([{ row: 'jobs/notices-deliver' }])
})
