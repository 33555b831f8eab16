import { gather, OTHER_COMMUNITY, SHEN } from '../../tests/support/people'
import { ask, newKey, openWorld, type World } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { peopleService } from './service'

const DAY = 86_400_000
const CHILD = 'pchild0001'
let world: World
let people: Service

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await gather(world)
  await world.person(CHILD, { name: '陆敏', home: OTHER_COMMUNITY })
})
afterEach(() => world.close())

const wish = { name: '沈桂珍', phone: '199 0800 0037', call: '妈妈' }
const askToHelp = (more: object = {}, key?: string, who = CHILD) =>
  ask(people, who, 'askToHelp', { ...wish, ...more }, key)
const nod = (who: string, agree: boolean, more: object = {}, key?: string) =>
  ask(people, who, 'nod', { elderId: SHEN, helperId: CHILD, agree, channel: 'phone', ...more }, key)
const mine = async (who = CHILD) => {
  const reply = await ask(people, who, 'me', {})
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as { helps: { id: string; name: string }[]; helpers: { id: string }[] }
}
const phone = (who = CHILD) => ask(people, who, 'phoneOf', { personId: SHEN, why: 'family' })
const rowOf = (id: string) =>
  (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === id)!
const refused = (code: string): object => ({ ok: false, refusal: { code } })

test('a daughter asks, her mother sees who asks and nods, and from then on the daughter may act for her', async () => {
  expect(await askToHelp()).toEqual({ ok: true, data: { until: world.now + 7 * DAY } })
  expect(await phone()).toMatchObject(refused('access.needs-consent'))
  expect((await mine(SHEN)).helpers).toContainEqual({
    id: CHILD,
    name: '陆敏',
    call: '妈妈',
    agreed: false,
    since: world.now,
  })
  expect(await nod(SHEN, true)).toEqual({ ok: true, data: { agreed: true } })
  expect(await phone()).toMatchObject({ ok: true })
  expect(rowOf(CHILD).helps).toEqual([
    {
      person: SHEN,
      call: '妈妈',
      state: 'agreed',
      since: world.now,
      consent: { how: 'nod', recordedBy: SHEN, at: world.now },
    },
  ])
  expect(rowOf(CHILD).revision).toBe(2)
})

test.each([
  ['沈桂珍', '19908000037', SHEN],
  ['沈桂贞', '+86 199-0800-0037', SHEN],
  ['沈 桂 珍', '１９９０８０００３７', undefined],
  ['沈桂花', '19908000037', undefined],
  ['沈桂珍', '19908000038', undefined],
  ['沈桂珍', '0', undefined],
  ['陆敏', '19908000099', undefined],
])('%s at %s is asked for', async (name, number, who) => {
  await world.person(CHILD, { name: '陆敏', phone: '19908000099' })
  await askToHelp({ name, phone: number })
  const [tie] = rowOf(CHILD).helps
  expect(tie?.person === SHEN).toBe(who === SHEN)
  expect(tie?.person).not.toBe(CHILD)
})

describe('who asks learns nothing', () => {
  const others: [string, object][] = [
    ['nobody', { phone: '19908000038' }],
    ['another name', { name: '沈建国' }],
    ['no number at all', { phone: '电话忘了' }],
  ]

  it.each(others)('%s gets the same answer, and looks the same afterwards', async (_, more) => {
    const calls: string[] = []
    const shapes: unknown[] = []
    for (const input of [{}, more]) {
      await world.person(CHILD, { name: '陆敏' })
      world.cloud.meter.reset()
      const answer = JSON.stringify(await askToHelp(input))
      calls.push(`${String(world.cloud.meter.read().calls)} ${answer}`)
      const { id, name, ...rest } = (await mine()).helps[0]!
      expect(name).toBe({ ...wish, ...input }.name)
      shapes.push([rest, (await phone()).ok])
      const waiting = await ask(people, CHILD, 'phoneOf', { personId: id, why: 'family' })
      expect(waiting).toMatchObject(refused('access.needs-consent'))
    }
    expect(calls[0]).toBe(calls[1])
    expect(shapes[0]).toEqual(shapes[1])
  })

  it('two who ask for nobody by the same words are told the same id, as of somebody', async () => {
    await askToHelp({ phone: '19908000038' })
    await askToHelp({ phone: '19908000038' }, newKey(), 'pneighbour')
    const [a, b] = [(await mine()).helps[0], (await mine('pneighbour')).helps[0]]
    expect(a).toEqual(b)
    expect(a?.id).toMatch(/^p[a-z2-7]{16}$/)
  })

  it('nor from the history of a no: there the elder keeps the name that was typed', async () => {
    await askToHelp({ name: '沈桂贞' })
    await nod(SHEN, false)
    const deeds = JSON.stringify(world.cloud.readAll('deeds'))
    expect(deeds).toContain('沈桂贞')
    expect(deeds).not.toContain('沈桂珍')
  })

  it('nor from the dead: he is asked for like nobody, and the wish can be taken back', async () => {
    await world.person(SHEN, { name: '沈桂珍', phone: '19908000037', died: '2026-11-01' })
    const answer = await askToHelp()
    expect(answer).toMatchObject({ ok: true })
    const [tie] = (await mine()).helps
    expect(tie).toMatchObject({ name: '沈桂珍', agreed: false, gone: false })
    expect(await ask(people, CHILD, 'giveUpHelp', { elderId: tie!.id })).toMatchObject({
      data: { ended: true },
    })
    expect((await mine()).helps).toEqual([])
  })
})

test('no is no: the wish is gone, and it is not said twice', async () => {
  await askToHelp()
  expect(await nod(SHEN, false)).toEqual({ ok: true, data: { agreed: false } })
  expect((await mine()).helps).toEqual([])
  expect(await nod(SHEN, false)).toEqual({ ok: true, data: { agreed: false } })
  expect(await nod(SHEN, true)).toMatchObject(refused('people.not-asked'))
})

test('nobody is agreed to who did not ask, and somebody who is not there gets the same answer', async () => {
  const no = await nod(SHEN, true)
  expect(no).toMatchObject(refused('people.not-asked'))
  expect(await nod(SHEN, true, { helperId: 'pnobody001' })).toEqual(no)
  expect(await nod('pneighbour', true)).toMatchObject(refused('access.not-allowed'))
  expect(await nod(CHILD, true)).toMatchObject(refused('access.not-allowed'))
})

test('after seven days the wish is over for both, a moment before it is not', async () => {
  await askToHelp()
  world.now += 7 * DAY - 1
  expect((await mine()).helps).toHaveLength(1)
  world.now += 1
  expect((await mine()).helps).toEqual([])
  expect((await mine(SHEN)).helpers.map(({ id }) => id)).not.toContain(CHILD)
  expect(await nod(SHEN, true)).toMatchObject(refused('people.not-asked'))
  expect(await phone()).toMatchObject({ ok: false })
})

test('a late repeat tells the time of the wish that was done, and does not wish it anew', async () => {
  const key = newKey()
  const first = await askToHelp({}, key)
  await nod(SHEN, false)
  world.now += DAY
  expect(await askToHelp({}, key)).toEqual(first)
  expect((await mine()).helps).toEqual([])
  expect(await askToHelp({ call: '婆婆' }, key)).toMatchObject(refused('request.key-reused'))
})

test('staff who heard her say it nod for her, and it is kept who and how', async () => {
  await askToHelp()
  expect(await nod('pgrid00001', true)).toEqual({ ok: true, data: { agreed: true } })
  expect(rowOf(CHILD).helps[0]?.consent).toEqual({ how: 'phone', recordedBy: 'pgrid00001', at: world.now })
  expect(await askToHelp()).toMatchObject({ ok: true })
  expect(rowOf(CHILD).helps).toMatchObject([{ state: 'agreed' }])
})

test('one person waits for three elders at most, and acts for five at most', async () => {
  await world.person(CHILD, { name: '陆敏' })
  for (const n of [1, 2, 3])
    expect(await askToHelp({ phone: `1990800010${String(n)}` })).toMatchObject({ ok: true })
  expect(await askToHelp()).toMatchObject({
    refusal: { code: 'people.too-many-elders', facts: { most: 3, waiting: true } },
  })
  world.now += 7 * DAY
  expect(await askToHelp()).toMatchObject({ ok: true })
  const paper = { helperId: CHILD, call: '奶奶', how: 'paper' }
  for (const elderId of ['pneighbour', 'plujian001', 'pcanteen01', 'pcounter01'])
    expect(await ask(people, 'pmanager01', 'recordHelper', { ...paper, elderId })).toMatchObject({ ok: true })
  expect(await ask(people, 'pmanager01', 'recordHelper', { ...paper, elderId: 'pgrid00001' })).toMatchObject({
    refusal: { code: 'people.too-many-elders', facts: { most: 5 } },
  })
  expect(await nod(SHEN, true)).toMatchObject({ ok: true })
  expect(rowOf(CHILD).helps).toHaveLength(5)
})
