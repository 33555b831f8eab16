import { openWorld, type World } from './world'

const phone = '19908000037'
const idNumber = '999999194611200009'
const line = { requestId: 'r', service: 'people', action: 'me', outcome: 'error', ms: 1 } as const

/** What the end of a test says about a world in which something lies in the open; nothing when all is well. */
async function saidAtTheEnd(spoil: (world: World) => unknown): Promise<string> {
  const world = await openWorld()
  await world.person('pshen00001', { phone, care: { diet: ['少盐'] } })
  await spoil(world)
  return world.close().then(
    () => '',
    (error: unknown) => String(error),
  )
}

test('a world in which every number is sealed ends in peace', async () => {
  expect(await saidAtTheEnd(() => undefined)).toBe('')
})

test.each<[string, (world: World) => unknown, string]>([
  [
    'a phone number in a look',
    ({ db }) => db.collection('looks').put({ _id: 'look:1', about: { why: `打 ${phone}` } } as never),
    'looks/look:1: a number somebody has can be read in about.why',
  ],
  [
    'a phone number written as a number',
    ({ db }) => db.collection('looks').put({ _id: 'look:1', tel: Number(phone) } as never),
    'looks/look:1: a number somebody has can be read in tel',
  ],
  [
    'an ID number as the id of a row',
    ({ db }) => db.collection('served').put({ _id: `served:${idNumber}` }),
    'served/#: a number somebody has can be read in _id',
  ],
  [
    'care in the open',
    ({ db }) => db.collection('persons').put({ _id: 'plu0000001', care: '{"diet":[]}' } as never),
    'persons/plu0000001: care is not sealed',
  ],
  [
    'an ID number in a log line',
    ({ logs }) => logs.push({ ...line, trace: `no ${idNumber}` }),
    'log of people.me: trace',
  ],
])('%s is found when the test ends, and not repeated', async (_what, spoil, says) => {
  const said = await saidAtTheEnd(spoil)
  expect(said).toContain(says)
  expect(said).not.toMatch(/19908000037|999999194611200009/)
})
