import { gather, SHEN } from '../../tests/support/people'
import { ask, COMMUNITY, newKey, openWorld, type World } from '../../tests/support/world'
import type { PersonRow } from '../kit/person-row'
import type { Service } from '../kit/serve'
import { peopleService } from './service'
import { openPeopleStore, type PeopleStore } from './store'
import type { DeedRow } from './store-rows'

let world: World
let people: Service
let store: PeopleStore

beforeEach(async () => {
  world = await openWorld()
  people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  store = openPeopleStore(world.db)
  await gather(world)
  await ask(people, 'timer', 'setUp', {
    id: COMMUNITY,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
    grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼', '2号楼'] }],
  })
  // Shen is in the roster, but no WeChat belongs to her yet.
  await store.changePerson(SHEN, {}, { account: { drop: true } })
})
afterEach(() => world.close())

const GUEST = 'pguest0001'
const fang = {
  as: 'elder',
  name: '方玉兰',
  phone: '199 0800 0555',
  home: `${COMMUNITY}.b2`,
  door: '1单元302',
  consents: ['basic'],
  version: '2026-11',
}
const register = (who: string, more: object = {}, key?: string) =>
  ask(people, who, 'register', { ...fang, ...more }, key)
const rows = () => world.cloud.readAll('persons') as unknown as PersonRow[]
const deeds = () => world.cloud.readAll('deeds') as unknown as DeedRow[]
const tagOf = (who: string) => world.directory.accountTag(`wx:${who}`)
const theirs = (who: string) => rows().filter(({ account }) => account === tagOf(who))
const linked = { ok: false, refusal: { code: 'people.already-linked', facts: {} } }
const shenByWeChat = { name: '沈桂珍', phone: undefined, phoneProof: 'code-shen', home: COMMUNITY }

test('of two accounts that prove the same number at once one becomes her, the other somebody new', async () => {
  for (const guest of ['pguest0001', 'pguest0002']) world.cloud.givePhone(`code-${guest}`, '19908000037')
  const replies = await Promise.all(
    ['pguest0001', 'pguest0002'].map(guest =>
      register(guest, { ...shenByWeChat, phoneProof: `code-${guest}` }),
    ),
  )
  expect(replies.map(reply => reply.ok)).toEqual([true, true])
  expect(replies.filter(reply => reply.ok && (reply.data as { known: boolean }).known)).toHaveLength(1)
  expect([theirs('pguest0001'), theirs('pguest0002')].map(({ length }) => length)).toEqual([1, 1])
  expect(world.cloud.readAll('accounts')).toHaveLength(2)
  expect(JSON.stringify(world.cloud.readAll('accounts'))).not.toContain('"for"')
})

test('one account that asks many times at once becomes one person', async () => {
  const replies = await Promise.all(Array.from({ length: 12 }, () => register(GUEST)))
  expect(replies.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
  expect(
    replies.filter(reply => !reply.ok).every(reply => JSON.stringify(reply) === JSON.stringify(linked)),
  ).toBe(true)
  expect(theirs(GUEST)).toHaveLength(1)
  world.now += 120_000
  expect(world.cloud.readAll('accounts')).toHaveLength(1)
})

describe('a registration that was killed after any of its writes', () => {
  /** A cloud whose power goes off after so many writes. */
  const dyingAfter = (writes: number): Service => {
    let left = writes
    const dying = <F extends (...args: never[]) => Promise<unknown>>(write: F) =>
      (async (...args: Parameters<F>) => {
        if (left-- <= 0) throw new Error('killed')
        return write(...args)
      }) as unknown as F
    const db = {
      collection: <T extends { _id: string }>(name: string) => {
        const table = world.db.collection<T>(name)
        const { add, addAll, change, put, remove } = table
        return {
          ...table,
          add: dying(add),
          addAll: dying(addAll),
          change: dying(change),
          put: dying(put),
          remove: dying(remove),
        }
      },
    }
    return peopleService({ ...world.tools, db, vault: world.vault })
  }

  it.each([0, 1, 2, 3, 4, 5])('%i: the same wish again finishes it, once', async writes => {
    const key = newKey()
    await ask(dyingAfter(writes), GUEST, 'register', fang, key)
    expect(await register(GUEST, {}, key)).toMatchObject({ ok: true, data: { known: false } })
    expect(theirs(GUEST)).toHaveLength(1)
    expect(deeds()).toMatchObject([{ did: 'registered' }])
  })

  it.each([0, 1, 2, 3, 4, 5])(
    '%i: also when she was known by her number, whose code is used up',
    async writes => {
      world.cloud.givePhone('code-shen', '19908000037')
      const key = newKey()
      const input = { ...fang, ...shenByWeChat }
      const first = await ask(dyingAfter(writes), GUEST, 'register', input, key)
      const again = await register(GUEST, shenByWeChat, key)
      // Before the account was held nothing is known of the proof any more: she is asked for her number again.
      if (writes === 0) expect(again).toMatchObject({ refusal: { code: 'people.phone-not-proved' } })
      else expect(again).toEqual({ ok: true, data: { personId: SHEN, known: true } })
      expect(theirs(GUEST)).toHaveLength(writes === 0 ? 0 : 1)
      expect(first.ok && writes < 4).toBe(false)
    },
  )
})
