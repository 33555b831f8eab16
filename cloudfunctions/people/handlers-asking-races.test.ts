import { gather, SHEN } from '../../tests/support/people'
import { ask, newKey, openWorld, type World } from '../../tests/support/world'
import type { Ask } from '../kit/admit'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { askingHandlers } from './handlers-asking'
import { peopleService } from './service'
import { openPeopleStore, type PeopleStore } from './store'

const CHILD = 'pchild0001'
let world: World
let people: Service

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  await gather(world)
  await world.person(CHILD, { name: '陆敏' })
})
afterEach(() => world.close())

const wish = { name: '沈桂珍', phone: '19908000037', call: '妈妈' }
const askToHelp = () => ask(people, CHILD, 'askToHelp', wish)
const nod = () => ask(people, SHEN, 'nod', { elderId: SHEN, helperId: CHILD, agree: true, channel: 'wechat' })
const rowOf = (id: string) =>
  (world.cloud.readAll('persons') as unknown as PersonRow[]).find(({ _id }) => _id === id)!

describe('at once', () => {
  const four = ['pneighbour', 'plujian001', 'pcanteen01', 'pcounter01'].map(person => ({
    person,
    call: '奶奶',
    state: 'agreed' as const,
    since: 0,
  }))
  /** Nobody writes before both have read the record. */
  const meeting = (store: PeopleStore): PeopleStore => {
    let arrived = 0
    let go: () => void = () => undefined
    const both = new Promise<void>(resolve => (go = resolve))
    return {
      ...store,
      person: async id => {
        const row = await store.person(id)
        if (++arrived === 2) go()
        await both
        return row
      },
    }
  }
  const wishOf = async (name: string, number: string): Promise<Ask<typeof wish>> => ({
    input: { name, phone: number, call: '妈妈' },
    caller: (await world.directory.several([CHILD]))[0],
    account: undefined,
    desk: undefined,
    via: 'self',
    subjects: [],
    key: newKey(),
    now: world.now,
  })
  const askTwice = async (store: PeopleStore) => {
    await world.person(CHILD, { name: '陆敏', helps: four })
    const tools = {
      store,
      vault: world.vault,
      directory: world.directory,
      askFunction: () => Promise.reject(new Error('nobody')),
    }
    const { askToHelp: asked } = askingHandlers(tools)
    const wishes = [await wishOf('沈桂珍', '19908000037'), await wishOf('韩秀云', '19908000038')]
    await Promise.all(wishes.map(asked))
    return rowOf(CHILD)
  }

  it('two wishes never make more than five', async () => {
    const { helps, revision } = await askTwice(meeting(openPeopleStore(world.db)))
    expect([helps.length, revision]).toEqual([5, 1])
  })

  it('with the guard off both are written over the same record', async () => {
    const store = openPeopleStore(world.db)
    const blind = {
      ...store,
      changePerson: (id: string, _: object, change: object) => store.changePerson(id, {}, change as never),
    }
    const { revision } = await askTwice(meeting(blind))
    expect(revision).toBe(2)
  })

  it('a nod and an end leave what one of them, the later, wanted', async () => {
    for (let round = 0; round < 4; round++) {
      await world.person(CHILD, { name: '陆敏' })
      await askToHelp()
      const end = () => ask(people, SHEN, 'endHelp', { elderId: SHEN, helperId: CHILD })
      const [yes] = await Promise.all([nod(), end()])
      // Whoever came second decides: an end after a nod ends it, a nod after an end finds nobody who asks.
      expect([yes.ok, rowOf(CHILD).helps.length]).toEqual([yes.ok, 0])
    }
  })
})
