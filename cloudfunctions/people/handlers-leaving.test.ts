import readXlsxFile from 'read-excel-file/node'
import { gather, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, newKey, openWorld, type World } from '../../tests/support/world'
import type { AskFunction } from '../kit/ask-function'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { peopleService } from './service'

const DAY = 86_400_000
let world: World
let people: Service
let meals: AskFunction

beforeEach(async () => {
  world = await openWorld()
  meals = () =>
    Promise.resolve({ ok: true, data: { rows: [{ what: '订饭', at: world.now, says: '=1+1 番茄炖牛腩' }] } })
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault }, (...call) => meals(...call))
  await gather(world)
})
afterEach(() => world.close())

const shen = () => (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === SHEN)!
const fileFor = async (who: string, as: 'json' | 'xlsx', key = newKey()) => {
  const reply = await ask(people, who, 'exportData', { personId: SHEN, as }, key)
  if (!reply.ok) throw new Error(JSON.stringify([reply, world.logs.at(-1)]))
  const { name, type, base64 } = reply.data as { name: string; type: string; base64: string }
  return { name, type, bytes: Buffer.from(base64, 'base64') }
}

test('she takes with her what is kept about her in every service, in full, and that she did is written down', async () => {
  await ask(people, 'pgrid00001', 'phoneOf', { personId: SHEN, why: 'help' })
  const { name, type, bytes } = await fileFor(SHEN, 'json')
  expect([name, type]).toEqual(['资料-沈桂珍-2026-11-20.json', 'application/json'])
  const data = JSON.parse(bytes.toString('utf8')) as Record<string, Record<string, string>[]>
  expect(data['我的资料']).toContainEqual({ 项目: '手机号', 内容: '19908000037' })
  expect(data['吃饭']).toEqual([{ 什么时候: '2026-11-20 08:12', 什么: '订饭', 内容: '=1+1 番茄炖牛腩' }])
  expect(data['同意']).toHaveLength(2)
  expect(data['家里人']).toHaveLength(2)
  expect(data['谁看过']?.map(row => row['谁看的'])).toEqual(['许明哲', '沈桂珍'])
  expect(world.cloud.readAll('looks')).toMatchObject([
    {},
    { who: SHEN, what: 'export', why: 'asked', via: 'self' },
  ])
})

test('a workbook holds the same, and what looks like a formula is a text', async () => {
  const { name, bytes } = await fileFor(SHEN, 'xlsx')
  expect(name).toMatch(/\.xlsx$/)
  const rows = await readXlsxFile(bytes)
  expect(JSON.stringify(rows)).toContain('=1+1 番茄炖牛腩')
  expect(bytes.includes('<f>')).toBe(false)
})

test('a service that does not know the question yet leaves its page empty; one that is broken is not passed over', async () => {
  meals = () =>
    Promise.resolve({ ok: false, refusal: { code: 'request.unclear', facts: { field: 'action' } } })
  expect(JSON.parse((await fileFor(SHEN, 'json')).bytes.toString())).toMatchObject({ 吃饭: [] })
  meals = () => Promise.resolve({ ok: false, error: { requestId: 'r' } })
  expect(await ask(people, SHEN, 'exportData', { personId: SHEN, as: 'json' })).toMatchObject({ error: {} })
})

test('the same wish is one look, staff of the office may do it for her, others may not', async () => {
  const key = newKey()
  await fileFor('pmanager01', 'json', key)
  await fileFor('pmanager01', 'json', key)
  expect(world.cloud.readAll('looks')).toHaveLength(1)
  for (const who of ['plujian001', 'pneighbour', 'pgrid00001', 'pcanteen01'])
    expect(await ask(people, who, 'exportData', { personId: SHEN, as: 'json' })).toMatchObject({ ok: false })
})

const close = (who = SHEN, personId = SHEN, key?: string) =>
  ask(people, who, 'close', { personId, channel: 'wechat' }, key)
const keep = (key?: string) => ask(people, SHEN, 'keep', { personId: SHEN, channel: 'wechat' }, key)

test('she asks to go, has seven days to think better of it, and does', async () => {
  const key = newKey()
  const due = world.now + 7 * DAY
  expect(await close(SHEN, SHEN, key)).toEqual({ ok: true, data: { closing: due } })
  world.now += DAY
  expect(await close(SHEN, SHEN, key)).toEqual({ ok: true, data: { closing: due } })
  expect(await close()).toEqual({ ok: true, data: { closing: due } })
  expect(shen()).toMatchObject({ closing: { due, by: SHEN }, closingDue: due })
  expect(await ask(people, SHEN, 'me', {})).toMatchObject({ data: { closing: due } })
  expect(await ask(people, SHEN, 'record', { personId: SHEN })).toMatchObject({ data: { closing: due } })
  const again = newKey()
  expect(await keep(again)).toEqual({ ok: true, data: { kept: true } })
  expect(await keep(again)).toEqual({ ok: true, data: { kept: true } })
  expect(shen()).not.toHaveProperty('closingDue')
  expect(await keep()).toEqual({ ok: true, data: { kept: false } })
  for (const who of ['plujian001', 'pneighbour', 'pgrid00001'])
    expect(await close(who)).toMatchObject({ ok: false })
  expect(await close('pmanager01')).toMatchObject({ ok: true })
})

test('the last administrator cannot go', async () => {
  await ask(people, 'timer', 'entrust', { personId: 'pneighbour', role: 'administrator', scope: COMMUNITY })
  expect(await close('pneighbour', 'pneighbour')).toEqual({
    ok: false,
    refusal: { code: 'people.last-administrator', facts: {} },
  })
  expect(await close()).toMatchObject({ ok: true })
})
