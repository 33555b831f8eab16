import { gather, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, openWorld, type World } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { peopleService } from './service'
import type { DeedRow } from './store-rows'

let world: World
let people: Service

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await gather(world)
  await ask(people, 'timer', 'setUp', {
    id: COMMUNITY,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
    grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼', '2号楼'] }],
  })
})
afterEach(() => world.close())

const correct = (who: string, changes: object, key?: string) =>
  ask(people, who, 'correct', { personId: SHEN, changes, channel: who === SHEN ? 'wechat' : 'counter' }, key)
const undo = (who: string, deedId: string, key?: string) =>
  ask(people, who, 'undo', { personId: SHEN, deedId }, key)
const consent = (who: string, purpose: string, given: boolean, key?: string) =>
  ask(people, who, 'consent', { personId: SHEN, purpose, given, version: '2026-11', how: 'paper' }, key)
const shen = () => (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === SHEN)!
const deeds = () => world.cloud.readAll('deeds') as unknown as DeedRow[]
const recordFor = async (who: string) => {
  const reply = await ask(people, who, 'record', { personId: SHEN })
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data as Record<string, unknown>
}
const lastDeed = () => deeds().at(-1)!._id
const no = (code: string, facts: object = {}) => ({ ok: false, refusal: { code, facts } })

describe('consents', () => {
  it('are given one by one, with the text, the time, the way and who wrote it down', async () => {
    expect(await consent('pmanager01', 'photo', true)).toEqual({
      ok: true,
      data: { purpose: 'photo', given: true },
    })
    expect((await recordFor(SHEN))['consents']).toContainEqual({
      purpose: 'photo',
      given: true,
      version: '2026-11',
      at: world.now,
      how: 'paper',
      by: '何宇',
    })
    expect(await consent(SHEN, 'location', true)).toMatchObject({ ok: true })
    expect(shen().consents?.location).toMatchObject({ how: 'app', by: SHEN })
    expect(deeds().map(({ did, what, channel }) => [did, what, channel])).toEqual([
      ['consented', ['photo'], 'paper'],
      ['consented', ['location'], 'wechat'],
    ])
  })

  it('taken back hold at once: nobody sees what she eats any more', async () => {
    await correct(SHEN, { diet: ['少盐'], livesAlone: true })
    expect(await recordFor('plujian001')).toMatchObject({ diet: ['少盐'] })
    expect(await consent(SHEN, 'care', false)).toMatchObject({ ok: true })
    for (const who of [SHEN, 'plujian001', 'pgrid00001'])
      expect(await recordFor(who)).toMatchObject({ diet: [], livesAlone: false })
    expect(await correct(SHEN, { diet: ['软烂'] })).toEqual(
      no('people.needs-basic-consent', { purpose: 'care' }),
    )
    expect(await undo(SHEN, lastDeed())).toMatchObject({ ok: true })
    expect(await recordFor(SHEN)).toMatchObject({ diet: ['少盐'], livesAlone: true })
  })

  it('the basic one goes with the record: she is told to close it instead', async () => {
    expect(await consent(SHEN, 'basic', false)).toEqual(
      no('people.needs-basic-consent', { purpose: 'closing' }),
    )
    expect(shen().consents?.basic?.given).toBe(true)
  })

  it('for help by the family ends every help, and no undo brings it back', async () => {
    expect(await consent(SHEN, 'family', false)).toMatchObject({ ok: true })
    expect(await ask(people, 'plujian001', 'record', { personId: SHEN })).toMatchObject({ ok: false })
    expect((await recordFor(SHEN))['helpers']).toEqual([])
    const history = await ask(people, SHEN, 'history', { personId: SHEN })
    expect(history).toMatchObject({
      data: {
        deeds: expect.arrayContaining([
          expect.objectContaining({ did: 'helper-ended', about: '陆建' }),
        ]) as unknown,
      },
    })
    expect(await undo(SHEN, deeds().find(({ did }) => did === 'consent-withdrawn')!._id)).toEqual(
      no('people.nothing-to-undo'),
    )
  })

  it('said twice are written once', async () => {
    await consent(SHEN, 'photo', true)
    const before = JSON.stringify([shen(), deeds()])
    await consent(SHEN, 'photo', true)
    expect(JSON.stringify([shen(), deeds()])).toBe(before)
    for (const who of ['plujian001', 'pneighbour', 'pmanager02'])
      expect(await consent(who, 'photo', false)).toMatchObject({ ok: false })
  })
})

test('a helper sees what he needs to act for her, nobody sees a number in full, a stranger nothing', async () => {
  await consent(SHEN, 'subsidy', true)
  await correct(SHEN, { idNumber: '999999194611200009' })
  await correct('pmanager01', { note: '爱下棋' })
  const seen = await recordFor('plujian001')
  expect(seen).toMatchObject({
    age: 80,
    phone: '199****0037',
    idNumber: '999**************9',
    mayCorrect: [],
    helpers: [{ name: '陆建' }, { name: '陆敏' }],
  })
  expect(JSON.stringify(seen)).not.toMatch(/19908000037|999999194611200009|爱下棋/)
  expect(await recordFor('pgrid00001')).not.toHaveProperty('note')
  for (const who of ['pneighbour', 'pwaiting01', 'pcanteen01', 'pmanager02'])
    expect(await ask(people, who, 'record', { personId: SHEN })).toMatchObject({ ok: false })
})

test('who looked at her number stands in her history', async () => {
  await ask(people, 'pgrid00001', 'phoneOf', { personId: SHEN, why: 'help' })
  expect(await ask(people, SHEN, 'history', { personId: SHEN })).toMatchObject({
    data: { looks: [{ by: '许明哲', what: 'phone', why: 'help', at: world.now }] },
  })
})
