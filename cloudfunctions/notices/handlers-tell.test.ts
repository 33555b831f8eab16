import { dyingAt } from '../../tests/support/dying'
import { lumin, lunch, openPost, shen, telling, urgent, type Post } from '../../tests/support/notices'
import { callerNamed, COMMUNITY, FRIDAY } from '../../tests/support/world'
import { addDays, instantOf } from '../../domain/kernel/time'
import type { PersonRow } from '../kit/person-row'

let post: Post
beforeEach(async () => void (post = await openPost()))
afterEach(() => post.close())

const at = (clock: string, day = FRIDAY) => instantOf(day, clock)
const own = `meals.cancelled:${lunch}:${shen}:1`
const copy = `meals.cancelled:${lunch}:${shen}>${lumin}:1`

test('telling twice tells once: the elder in her words, her daughter in hers', async () => {
  expect(await post.tell(telling())).toEqual({ rows: 2 })
  expect(await post.tell(telling())).toEqual({ rows: 0 })
  expect(post.rows().map(({ _id }) => _id)).toEqual([own, copy])
  expect(await post.titles(shen)).toEqual(['今天午饭不开'])
  expect(await post.titles(lumin)).toEqual(['妈妈今天午饭不开'])
})

test('told by several at once, and twice in one breath, it is told once', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => post.tell(telling(), telling())))
  expect(all.reduce<number>((sum, one) => sum + (one as { rows: number }).rows, 0)).toBe(2)
  expect(post.rows()).toHaveLength(2)
})

test('killed anywhere and told again, everybody is told once and the old is past', async () => {
  for (let n = 1; ; n++) {
    const { world } = post
    await post.agrees(shen)
    await post.tell(telling({ kind: 'meals.booked', happened: at('08:00') }))
    const dying = dyingAt(n, world.db)
    const input = { tellings: [telling()] }
    const service = post.service({ db: dying.db })
    const reply = await service({ action: 'tell', input, key: 'key-00000001' }, callerNamed('timer'), 'test')
    await post.tell(telling())
    expect(post.rows().map(({ _id, state }) => `${_id} ${state}`)).toEqual([
      `meals.booked:${lunch}:${shen}:1 past`,
      `meals.booked:${lunch}:${shen}>${lumin}:1 past`,
      `${own} waiting`,
      `${copy} listed`,
    ])
    if (reply.ok) break
    expect(n).toBeLessThan(30)
    await post.close()
    post = await openPost()
  }
})

test('who did it himself is not told, and only who helps with agreement gets a copy', async () => {
  const tie = { person: shen, call: '沈姨', since: 0 }
  await post.world.person('pasked0001', { helps: [{ ...tie, state: 'asked' }] })
  await post.tell(telling({ notTo: lumin }))
  expect(post.rows().map(({ person }) => person)).toEqual([shen])
  await post.tell(telling({ step: '2', notTo: shen }))
  expect(post.rows().map(({ person }) => person)).toEqual([shen, lumin])
  await post.tell(telling({ step: '3', copies: false, notTo: shen }))
  expect(post.rows()).toHaveLength(2)
})

test('what is switched off is not told; reminders come only to who asked for them; what protects always comes', async () => {
  await post.as(shen, 'choose', { topic: 'record', on: false })
  await post.tell(telling({ topic: 'record' }), telling({ topic: 'reminders', about: 'a.b' }))
  expect(post.rows().map(({ person }) => person)).toEqual([lumin])
  await post.as(shen, 'choose', { topic: 'reminders', on: true })
  await post.as(shen, 'choose', { topic: 'record', on: true })
  await post.tell(telling({ topic: 'record', step: '2' }), telling({ topic: 'reminders', about: 'a.c' }))
  expect(post.rows().filter(({ person }) => person === shen)).toHaveLength(2)
  await post.as(shen, 'choose', { topic: 'record', on: false })
  await post.tell(telling({ step: '3' }))
  expect(post.row(`meals.cancelled:${lunch}:${shen}:3`)).toBeDefined()
})

test('who has died, was deleted or was never there is told nothing, nor anybody about him', async () => {
  const persons = post.world.db.collection<PersonRow>('persons')
  await post.world.person('pdead00001', { died: FRIDAY })
  await post.world.person('pgoing0001')
  await persons.change('pgoing0001', {}, { closingDue: { set: 1 } })
  await post.world.person('pclosed001')
  await persons.change('pclosed001', {}, { closed: { set: 1 } })
  const ids = ['pdead00001', 'pgoing0001', 'pclosed001', 'pnobody001']
  expect(await post.tell(...ids.map(to => urgent({ to })))).toEqual({ rows: 0 })
})

test('told about a record that became part of another, it reaches the one she has now, and those who help under either id', async () => {
  const persons = post.world.db.collection<PersonRow>('persons')
  await persons.put({ _id: 'pshenold01', name: '', home: COMMUNITY, grants: [], helps: [], mergedInto: shen })
  await persons.change(shen, {}, { aka: { set: ['pshenold01'] } })
  const tie = { person: 'pshenold01', call: '妈', state: 'agreed' as const, since: 0 }
  await post.world.person('pluwei0001', { helps: [tie] })
  await post.tell(telling({ to: 'pshenold01' }), telling())
  expect(post.rows().map(({ elder, person }) => [elder, person])).toEqual([
    [shen, shen],
    [shen, lumin],
    [shen, 'pluwei0001'],
  ])
})

test('what was told under an old id is in the list of the record it became part of', async () => {
  await post.world.person('ptwin00001')
  await post.tell(telling({ to: 'ptwin00001' }))
  const persons = post.world.db.collection<PersonRow>('persons')
  await persons.change('ptwin00001', {}, { mergedInto: { set: shen }, account: { drop: true } })
  await persons.change(shen, {}, { aka: { set: ['ptwin00001'] } })
  expect(await post.titles(shen)).toEqual(['今天午饭不开'])
})

test('at night it is in the list at once and leaves the house in the morning; calm things wait for five', async () => {
  post.world.now = at('22:10')
  const until = at('20:00', addDays(FRIDAY, 1))
  await post.tell(telling({ until }), telling({ about: 'x.y', urgency: 'calm', until }))
  expect(await post.titles(shen)).toHaveLength(2)
  const due = (about: string) => post.rows().find(row => row.about === about)?.due
  expect(due(lunch)).toBe(at('07:00', addDays(FRIDAY, 1)))
  expect(due('x.y')).toBe(at('17:00', addDays(FRIDAY, 1)))
})

test('a message that leaves in the morning is given its time to be read before anybody telephones', async () => {
  post.world.now = at('22:10')
  const until = at('12:00', addDays(FRIDAY, 1))
  await post.tell(urgent({ callAt: at('22:40'), until }))
  expect(post.row(own)?.callAt).toBe(at('07:30', addDays(FRIDAY, 1)))
  await post.tell(urgent({ callAt: at('08:00', addDays(FRIDAY, 1)), until, step: '2' }))
  expect(post.rows().find(({ step }) => step === '2')?.callAt).toBe(at('08:00', addDays(FRIDAY, 1)))
})

test('of two things told together about the same only the later one goes on, whatever their order', async () => {
  await post.agrees(shen, 2)
  const later = telling({ kind: 'meals.cancelled', happened: at('08:11') })
  const earlier = telling({ kind: 'meals.booked', happened: at('08:10') })
  await post.tell(later, earlier)
  expect(post.rows().map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'meals.cancelled waiting',
    'meals.cancelled listed',
    'meals.booked past',
    'meals.booked past',
  ])
})

test('an older thing that is told late does not put the newer one away, nor is it told itself', async () => {
  await post.tell(telling({ happened: at('08:11') }))
  await post.tell(telling({ kind: 'meals.booked', happened: at('08:05') }))
  expect(await post.titles(shen)).toHaveLength(1)
  expect(post.row(own)?.state).toBe('listed')
})

test('what she did herself puts away what she was going to be told', async () => {
  await post.agrees(shen)
  await post.tell(telling({ kind: 'meals.booked', happened: at('08:00') }))
  await post.tell(telling({ notTo: shen, copies: false, happened: at('08:05') }))
  expect(
    post
      .rows()
      .filter(({ person }) => person === shen)
      .map(({ state }) => state),
  ).toEqual(['past'])
})

test('a thing that nobody needs any more is not told', async () => {
  post.world.now = at('12:30')
  expect(await post.tell(telling())).toEqual({ rows: 0 })
})

test('what was taken back is not in any list, nobody is called about it, and a call that was made stays', async () => {
  await post.tell(urgent(), telling({ kind: 'meals.moved', about: 'x.z' }))
  const matter = { kinds: ['meals.cancelled'], about: lunch, person: shen }
  expect(await post.as('timer', 'retract', { matters: [matter] })).toEqual({ past: 2 })
  expect(await post.as('timer', 'retract', { matters: [matter] })).toEqual({ past: 0 })
  expect(await post.titles(shen)).toEqual(['今天午饭不开'])
  post.world.now = at('09:01')
  await post.as('timer', 'callUnread', {})
  expect(post.rows().filter(({ state }) => state === 'to-call')).toEqual([])
})

test.each([101, 1001])('%i people are told at once, each once, and her list stays her own', async many => {
  const ids = Array.from({ length: many }, (_, n) => `pmany${String(n).padStart(5, '0')}`)
  const persons = post.world.db.collection<PersonRow>('persons')
  const rowOf = (_id: string) => ({ _id, name: 'x', home: `${COMMUNITY}.b1`, grants: [], helps: [] })
  const pages = Array.from({ length: Math.ceil(many / 100) }, (_, page) =>
    ids.slice(page * 100, page * 100 + 100),
  )
  for (const page of pages) {
    await persons.addAll(page.map(rowOf))
    expect(await post.tell(...page.map(to => telling({ to })))).toEqual({ rows: page.length })
    expect(await post.tell(...page.map(to => telling({ to })))).toEqual({ rows: 0 })
  }
  expect(post.rows()).toHaveLength(many)
})

test('an elder with a thousand helpers reaches all of them', async () => {
  const persons = post.world.db.collection<PersonRow>('persons')
  const tie = { person: shen, call: '沈姨', state: 'agreed' as const, since: 0 }
  for (let page = 0; page < 10; page++) {
    const rows = Array.from({ length: 99 }, (_, n) => `phelp${String(page * 100 + n).padStart(5, '0')}`)
    await persons.addAll(
      rows.map(_id => ({ _id, name: 'x', home: `${COMMUNITY}.b1`, grants: [], helps: [tie] })),
    )
  }
  expect(await post.tell(telling())).toEqual({ rows: 992 })
})
