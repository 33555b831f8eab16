import { COMMUNITY, openWorld, type World } from '../../tests/support/world'

let world: World
beforeEach(async () => {
  world = await openWorld()
  await world.person('pshen00001', { home: COMMUNITY })
  await world.person('plu0000001', { home: COMMUNITY })
})
afterEach(() => world.close())
const find = (account: string, ids: string[]) =>
  world.directory.find({ kind: 'account', account }, ids, world.now)

test('whoever asks is whose account it is, not the one he names', async () => {
  const { caller, subjects } = await find('wx:pshen00001', ['plu0000001'])
  expect(caller?.id).toBe('pshen00001')
  expect(subjects.map(({ id }) => id)).toEqual(['plu0000001'])
})

test('an account without a record is nobody, whomever it names', async () => {
  const { caller, subjects } = await find('wx:pguest0001', ['pshen00001', 'plu0000001'])
  expect(caller).toBeUndefined()
  expect(subjects).toHaveLength(2)
})

test('a desk that nobody confirmed is nobody, whatever it calls itself', async () => {
  const desk = { kind: 'desk', person: 'pshen00001', desk: 'dabcdefghij' } as const
  expect((await world.directory.find(desk, ['pshen00001'], world.now)).caller).toBeUndefined()
})
