import { openWorld, type World } from '../../tests/support/world'
import type { Change, Collection, Row, Where } from './database'

interface Note extends Row {
  left?: number
  text?: string
  user?: { name: string; phone?: string }
  by?: Record<string, number>
}

let world: World
let notes: Collection<Note>
beforeEach(async () => {
  world = await openWorld()
  notes = world.db.collection<Note>('canteens')
  await notes.put({ _id: 'one', left: 4, user: { name: '沈', phone: '1' }, by: { a: 1 } })
  await notes.put({ _id: 'two', left: 4 })
})
afterEach(() => world.close())
const stored = (id: string) => world.cloud.readAll('canteens').find(row => row._id === id)

/** What the types already refuse can still arrive from a mistake in an adapter; the door refuses it at run time too. */
const wrongWhere = (where: unknown) => where as Where
const wrongChange = (change: unknown) => change as Change

test('a condition that went missing never becomes “everybody”', async () => {
  await expect(notes.some([wrongWhere({ _id: undefined, left: 4 })], { limit: 9 })).rejects.toThrow(
    'not a condition',
  )
  await expect(notes.change('one', wrongWhere({ left: undefined }), { left: { set: 0 } })).rejects.toThrow(
    'not a condition',
  )
  expect(stored('two')).toMatchObject({ left: 4 })
})

test('a query without conditions is refused, and so is one of its groups without any', async () => {
  await expect(notes.some([], { limit: 9 })).rejects.toThrow('without conditions')
  await expect(notes.some([{ _id: 'one' }, {}], { limit: 9 })).rejects.toThrow('without conditions')
})

test.each([
  ['an operator in a value', { left: { $ne: null } }],
  ['a list for a scalar', { left: [4] }],
  ['an unknown test', { left: { regex: '.*' } }],
  ['a text where a number belongs', { left: { from: '0' } }],
  ['lists within a list', { left: { in: [[4]] } }],
])('%s reaches no query', async (_, where) => {
  await expect(notes.some([wrongWhere(where)], { limit: 9 })).rejects.toThrow('not a condition')
})

test.each(['$where', 'a.$', '__proto__.x', '', 'a..b', 'a b'])('%p is no field path', async path => {
  await expect(notes.some([{ [path]: 1 }], { limit: 9 })).rejects.toThrow('not a field path')
  await expect(notes.change('one', {}, { [path]: { set: 1 } })).rejects.toThrow('not a field path')
})

test('setting replaces a field whole, also by an empty object; nothing is merged behind one’s back', async () => {
  await notes.change('one', {}, { user: { set: { name: '陆' } }, by: { set: {} } })
  expect(stored('one')).toMatchObject({ user: { name: '陆' }, by: {} })
  expect(stored('one')).not.toHaveProperty('user.phone')
})

test('one row is changed and no other, however many would fit', async () => {
  expect(await notes.change('one', { left: 4 }, { left: { inc: -1 } })).toBe(true)
  expect([stored('one')?.['left'], stored('two')?.['left']]).toEqual([3, 4])
  expect(await notes.change('one', { left: { above: 3 } }, { left: { inc: -1 } })).toBe(false)
  expect(await notes.changeAndRead('one', { left: { below: 3 } }, { left: { inc: -1 } })).toBeUndefined()
  expect(await notes.changeAndRead('one', { left: { from: 3 } }, { left: { inc: -1 } })).toMatchObject({
    left: 2,
  })
})

test('a change that changes nothing is a mistake, not a yes', async () => {
  await expect(notes.change('one', {}, wrongChange({}))).rejects.toThrow('nothing to change')
})

test.each([
  ['a command of the SDK', { left: () => 1 }],
  ['something undefined', { text: undefined }],
  ['a key that is an operator', { user: { $gt: 1 } }],
  ['a key with a dot', { user: { 'a.b': 1 } }],
  ['a date in disguise', { text: { $date: 5 } }],
])('%s is not stored', async (_, row) => {
  await expect(notes.add({ _id: 'bad', ...row } as unknown as Note)).rejects.toThrow(
    /not (storable|a field name)/,
  )
  await expect(notes.put({ _id: 'bad', ...row } as unknown as Note)).rejects.toThrow(
    /not (storable|a field name)/,
  )
  expect(stored('bad')).toBeUndefined()
})

test('adding twice under one id writes once and says so', async () => {
  expect(await notes.add({ _id: 'three', text: 'first' })).toBe('added')
  expect(await notes.add({ _id: 'three', text: 'second' })).toBe('exists')
  expect(stored('three')).toMatchObject({ text: 'first' })
})

test('dropping, presence and absence mean the field itself', async () => {
  expect(
    await notes.change(
      'one',
      { 'by.a': { present: true }, 'by.b': { missing: true } },
      { 'by.a': { drop: true } },
    ),
  ).toBe(true)
  expect(await notes.change('one', { 'by.a': { present: true } }, { left: { set: 0 } })).toBe(false)
  expect(await notes.change('one', { left: { not: 4 } }, { left: { set: 0 } })).toBe(false)
})

test('a projection shows nothing else, and maps stay maps', async () => {
  expect(await notes.some([{ _id: 'one' }], { limit: 1, fields: ['by.nobody'] })).toEqual([
    { _id: 'one', by: {} },
  ])
})

test('more than a hundred rows are read when asked for, and no more than asked for', async () => {
  const served = world.db.collection<Row & { sitting: string }>('served')
  await Promise.all(
    Array.from({ length: 1001 }, (_, n) => served.add({ _id: `s${String(n)}`, sitting: 'x' })),
  )
  expect(await served.some([{ sitting: 'x' }], { limit: 1000 })).toHaveLength(1000)
  expect(await served.some([{ sitting: 'x' }], { limit: 101 })).toHaveLength(101)
})

test('removing takes the one row', async () => {
  expect([await notes.remove('one'), await notes.remove('one')]).toEqual([true, false])
  expect(stored('two')).toBeDefined()
})

test('a fault of the store is not taken for an id that is taken', async () => {
  const nowhere = world.db.collection<Note>('no_such_collection')
  await expect(nowhere.add({ _id: 'one' })).rejects.toThrow()
})
