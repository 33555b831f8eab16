import type { Grant } from '../../domain/kernel/grants'
import { gather, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, newKey, openWorld, type World } from '../../tests/support/world'
import type { AskFunction } from '../kit/ask-function'
import type { Ask } from '../kit/admit'
import type { Service } from '../kit/serve'
import { trustHandlers } from './handlers-trust'
import { peopleService } from './service'
import type { People } from './shelf'
import { isLastAdministrator, takeOffice } from './steps-office'
import { openPeopleStore, type PeopleStore } from './store'

const COUNTY = '999999'
const askFunction: AskFunction = () => Promise.resolve({ ok: true, data: {} })

let world: World
let people: Service
let store: PeopleStore

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault }, askFunction)
  store = openPeopleStore(world.db)
  await gather(world)
  await world.person('padmin0001', { name: '甘霖', grants: [{ role: 'administrator', scope: COUNTY }] })
  await takeOffice(store, 'padmin0001', world.now)
})
afterEach(() => world.close())

const grantsOf = async (id: string) => (await store.person(id))?.grants ?? []
const entrust = (who: string, personId: string, grant: Grant, key?: string) =>
  ask(people, who, 'entrust', { personId, ...grant }, key)
const withdraw = (who: string, personId: string, grant: Grant, key?: string) =>
  ask(people, who, 'withdraw', { personId, ...grant }, key)
const refused = (code: string) => ({ ok: false, refusal: { code } })
const administrator: Grant = { role: 'administrator', scope: COUNTY }

describe('the last administrator', () => {
  const second = () => entrust('padmin0001', 'pneighbour', administrator)

  test('cannot take his own role back, nor be made one for a time; the second of two may go', async () => {
    const last = refused('people.last-administrator')
    expect(await withdraw('padmin0001', 'padmin0001', administrator)).toMatchObject(last)
    const until = world.now + 1_000
    expect(await entrust('padmin0001', 'padmin0001', { ...administrator, until })).toMatchObject(last)
    expect(await isLastAdministrator(store, 'padmin0001')).toBe(true)
    await second()
    expect(await isLastAdministrator(store, 'padmin0001')).toBe(false)
    expect(await withdraw('padmin0001', 'padmin0001', administrator)).toMatchObject({ ok: true })
    expect(await withdraw('pneighbour', 'pneighbour', administrator)).toMatchObject(last)
  })

  test('is not relieved by one who is an administrator for a time, or only of a community', async () => {
    const until = world.now + 1_000_000
    await entrust('padmin0001', 'pneighbour', { ...administrator, until })
    await entrust('padmin0001', SHEN, { role: 'administrator', scope: COMMUNITY })
    expect(await withdraw('pneighbour', 'padmin0001', administrator)).toMatchObject(
      refused('people.last-administrator'),
    )
  })

  test('whom the platform makes administrator is in the register too', async () => {
    await entrust('timer', 'pneighbour', administrator)
    expect(await withdraw('pneighbour', 'padmin0001', administrator)).toMatchObject({ ok: true })
  })

  test('who was given the role by a killed call counts from the next wish on', async () => {
    await store.changePerson('pneighbour', {}, { grants: { set: [administrator] } })
    expect(await withdraw('pneighbour', 'padmin0001', administrator)).toMatchObject({ ok: false })
    await second()
    expect(await withdraw('pneighbour', 'padmin0001', administrator)).toMatchObject({ ok: true })
  })

  test('a withdrawal that was killed after the register let him go is finished by asking again', async () => {
    await second()
    const register = (await store.register())!
    const leaving = { pneighbour: { scopes: [COUNTY], at: world.now, turn: register.turn } }
    await store.changeRegister(register.turn, {
      holders: { set: { padmin0001: [COUNTY] } },
      leaving: { set: leaving },
    })
    expect(await second()).toMatchObject(refused('request.too-many-changes'))
    expect(await withdraw('padmin0001', 'pneighbour', administrator)).toMatchObject({
      data: { withdrawn: true },
    })
    expect(await store.register()).toMatchObject({ holders: { padmin0001: [COUNTY] }, leaving: {} })
    await second()
    expect(Object.keys((await store.register())!.holders)).toEqual(['padmin0001', 'pneighbour'])
  })

  const two = ['padmin0001', 'pneighbour'] as const
  const askAs = (who: string, other: string): Ask<{ personId: string } & Grant> => ({
    input: { personId: other, role: 'administrator', scope: COUNTY },
    caller: { ...callers[who]!, grants: [administrator] },
    account: who,
    desk: undefined,
    via: 'staff',
    subjects: [],
    key: newKey(),
    now: world.now,
  })
  let callers: Record<string, Awaited<ReturnType<World['person']>>>

  /** Both take the other's role at once, many times over; gives how often nobody was left. */
  async function leftNobody(over: Partial<PeopleStore>, rounds: number): Promise<number> {
    const shelf: People = {
      store: { ...store, ...over },
      vault: world.vault,
      directory: world.directory,
      askFunction,
    }
    const { withdraw: take } = trustHandlers(shelf)
    callers = Object.fromEntries((await world.directory.several([...two])).map(one => [one.id, one]))
    let empty = 0
    for (let round = 0; round < rounds; round++) {
      for (const id of two) {
        await store.changePerson(id, {}, { grants: { set: [administrator] } })
        await takeOffice(store, id, world.now)
      }
      await Promise.all([take(askAs(two[0], two[1])), take(askAs(two[1], two[0]))])
      const left = await Promise.all(two.map(grantsOf))
      if (left.every(grants => grants.length === 0)) empty += 1
      world.now += 120_000
    }
    return empty
  }

  test('is there after two take each other’s role at once, in two hundred interleavings', async () => {
    expect(await leftNobody({}, 200)).toBe(0)
  })

  test('with the guard off nobody is left, so the guard is what keeps one', async () => {
    const blind: Partial<PeopleStore> = {
      changeRegister: async (_, change) => {
        const { turn } = (await store.register())!
        return store.changeRegister(turn, change)
      },
    }
    expect(await leftNobody(blind, 20)).toBeGreaterThan(0)
  })
})
