import { lunch, openPost, shen, urgent, type Post } from '../../tests/support/notices'
import { COMMUNITY, FRIDAY } from '../../tests/support/world'
import { instantOf } from '../../domain/kernel/time'
import type { NoticeRow } from './store-rows'

let post: Post
beforeEach(async () => {
  post = await openPost()
  const staff = (id: string, role: 'community-manager' | 'canteen-staff' | 'grid-worker', scope: string) =>
    post.world.person(id, { name: `${id}姓名`, home: '999998001001.b1', grants: [{ role, scope }] })
  await staff('pmanager01', 'community-manager', COMMUNITY)
  await staff('pzhou00001', 'canteen-staff', CANTEEN)
  await staff('pother0001', 'canteen-staff', `${COMMUNITY}.k2`)
  await staff('pfar000001', 'community-manager', '999999001002')
  await staff('pgrid00001', 'grid-worker', GRID)
  const buildings = [
    { id: `${COMMUNITY}.b1`, name: '1号楼', grid: GRID },
    { id: `${COMMUNITY}.b2`, name: '2号楼' },
  ]
  await post.world.db.collection('communities').put({ _id: COMMUNITY, ...{ buildings } })
})
afterEach(() => post.close())

const CANTEEN = `${COMMUNITY}.k1`
const GRID = `${COMMUNITY}.g1`
const at = (clock: string) => instantOf(FRIDAY, clock)
const own = `meals.cancelled:${lunch}:${shen}:1`
const callUnread = () => post.as('timer', 'callUnread', {})

interface List {
  calls: { id: string; person: { name: string }; tries: number; last?: object }[]
  more: boolean
}
const list = async (who: string, placeId: string) => (await post.as(who, 'callList', { placeId })) as List

/** As many rows as Shen's, each of a person of his own. */
async function manyLike(row: NoticeRow | undefined, many: number, more: (n: number) => Partial<NoticeRow>) {
  if (!row) throw new Error('nothing was told')
  const table = post.world.db.collection<NoticeRow>('notices')
  for (let from = 1; from < many; from += 100) {
    const page = Array.from({ length: Math.min(100, many - from) }, (_, n) => {
      const [id, extra] = [`pmany${String(from + n).padStart(5, '0')}`, more(from + n)]
      return { ...row, _id: `${row._id}-${id}`, person: id, matter: `${row.matter}-${id}`, ...extra }
    })
    await table.addAll(page)
  }
}

test.each([101, 1001])(
  'of %i calls the most pressing come first, and it says when there are more',
  async many => {
    await post.tell(urgent({ copies: false }))
    await manyLike(post.row(own), many, n => ({ until: at('12:30') - n }))
    post.world.now = at('09:00')
    for (let more = true; more;) more = ((await callUnread()) as { more: boolean }).more
    expect(post.rows().every(({ state }) => state === 'to-call')).toBe(true)
    const { calls, more } = await list('pmanager01', COMMUNITY)
    expect([calls.length, more]).toEqual([Math.min(many, 200), many > 200])
    expect(calls[0]?.id).toBe(`${own}-pmany${String(many - 1).padStart(5, '0')}`)
  },
)

test('staff see of a day cancelled for three thousand how far it came with each of them', async () => {
  await post.tell(urgent({ copies: false }))
  const states = ['read', 'sent', 'called', 'to-call', 'unreachable', 'past'] as const
  const row = post.row(own)
  await manyLike(row, 3000, n => ({
    state: states[n % states.length] ?? 'read',
    at: (row?.at ?? 0) + Math.floor(n / 100),
  }))
  post.minutes(1)
  await post.tell(urgent({ kind: 'meals.moved', about: 'a.9', copies: false }))
  expect(await post.as('pmanager01', 'matters', { placeId: COMMUNITY })).toMatchObject({
    matters: [
      { kind: 'meals.moved', people: 1, open: 1 },
      {
        ...{ kind: 'meals.cancelled', about: lunch, people: 3000 },
        ...{ read: 499, sent: 500, called: 500, open: 501, unreachable: 500, past: 500 },
      },
    ],
  })
})
