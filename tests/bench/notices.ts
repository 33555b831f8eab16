import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { openPost, urgent, type Post } from '../support/notices'
import { COMMUNITY } from '../support/world'

const PEOPLE = 3000
const PORTION = 100
const idOf = (n: number) => `ptold${String(n).padStart(5, '0')}`

export interface NoticesFigures {
  people: number
  rows: number
  /** Rows that telling everybody once more made. */
  doubled: number
  databaseCalls: number
  ms: number
  /** What it costs to read one's own list: calls to the notices, rows looked at, rows shown. */
  mine: { listCalls: number; examined: number; returned: number }
}

/** Every person's ids, a portion at a time. */
const portions = Array.from({ length: PEOPLE / PORTION }, (_, page) =>
  Array.from({ length: PORTION }, (_, n) => idOf(page * PORTION + n)),
)

async function settle({ world }: Post): Promise<void> {
  const persons = world.db.collection<PersonRow>('persons')
  for (const ids of portions) {
    const rows = ids.map(_id => ({
      ...{ _id, name: '长者', home: `${COMMUNITY}.b1`, grants: [], helps: [] },
      account: world.directory.accountTag(`wx:${_id}`),
    }))
    await persons.addAll(rows)
  }
}

/** Tells everybody that the day is cancelled; how many rows came of it. */
async function tellAll(post: Post): Promise<number> {
  let rows = 0
  for (const ids of portions)
    rows += ((await post.tell(...ids.map(to => urgent({ to })))) as { rows: number }).rows
  return rows
}

async function listCost({ as, world }: Post): Promise<NoticesFigures['mine']> {
  world.cloud.meter.reset()
  const { notices } = (await as(idOf(42), 'mine', {})) as { notices: unknown[] }
  const looks = world.cloud.meter.read().log.filter(({ collection }) => collection === 'notices')
  const examined = looks.reduce((sum, look) => sum + look.examined, 0)
  return { listCalls: looks.length, examined, returned: notices.length }
}

/** Three thousand people are told that a day is cancelled, and then once more. */
export async function noticesFigures(): Promise<NoticesFigures> {
  const post = await openPost()
  try {
    await settle(post)
    post.world.cloud.meter.reset()
    const began = performance.now()
    const rows = await tellAll(post)
    const ms = Math.round(performance.now() - began)
    const databaseCalls = post.world.cloud.meter.read().calls
    const doubled = await tellAll(post)
    if (post.rows().length !== rows + doubled) throw new Error('what was told is not what is there')
    return { people: PEOPLE, rows, doubled, databaseCalls, ms, mine: await listCost(post) }
  } finally {
    await post.close()
  }
}
