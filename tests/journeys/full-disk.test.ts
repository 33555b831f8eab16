import { Journal } from '../../local/cloud/journal'
import { LUNCH } from '../support/canteen'
import { han, openCommunity, shen, type Community, type Web } from '../support/community'

let community: Community
let web: Web
beforeAll(async () => {
  community = await openCommunity()
  web = await community.openWeb()
})
afterEach(() => void jest.restoreAllMocks())
afterAll(async () => {
  await web.close()
  await community.world.close()
})

interface Heard {
  readonly status: number
  readonly ok: boolean
  readonly error?: { readonly requestId: string }
}

/** What a browser hears. */
const ask = async (who: string, action: string, input: object, key?: string): Promise<Heard> => {
  const reply = await fetch(`${web.url}/fn/meals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${web.tokenOf(who)}` },
    body: JSON.stringify({ action, input, key }),
  })
  return { status: reply.status, ...((await reply.json()) as Omit<Heard, 'status'>) }
}
const book = (who: string, key: string) =>
  ask(
    who,
    'book',
    { sittingId: LUNCH, personId: who, set: 'A', portions: 1, way: 'dine-in', channel: 'wechat' },
    key,
  )
const sittings = () => community.world.cloud.readAll('sittings')

test('when the disk is full people can still look, every wish hears a plain no, and nothing shows that is not kept', async () => {
  expect(await book(shen, 'key-of-shen-before')).toMatchObject({ status: 200, ok: true })
  const before = sittings()
  jest.spyOn(Journal.prototype, 'write').mockRejectedValue(new Error('database or disk is full'))
  for (const turn of [1, 2, 3]) {
    const heard = await book(han, `key-of-han-${turn}`)
    expect(heard).toMatchObject({ status: 200, ok: false })
    expect(Object.keys(heard.error ?? {})).toEqual(['requestId'])
  }
  expect(await ask(shen, 'home', { personIds: [shen] })).toMatchObject({ status: 200, ok: true })
  expect(sittings()).toEqual(before)
  expect(JSON.stringify(community.world.logs)).toContain('nothing is written until the next start')
})

test('a disk that is well again changes nothing before the next start', async () => {
  const before = sittings()
  expect(await book(han, 'key-of-han-later')).toMatchObject({ ok: false, error: {} })
  expect(sittings()).toEqual(before)
})
