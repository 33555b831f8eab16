import { peopleService } from '../../cloudfunctions/people/service'
import { openPeopleStore, type PeopleStore } from '../../cloudfunctions/people/store'
import { noteTwins } from '../../cloudfunctions/people/steps-twins'
import type { People } from '../../cloudfunctions/people/shelf'
import type { AskFunction } from '../../cloudfunctions/kit/ask-function'
import { newKeyRing } from '../../cloudfunctions/kit/crypto'
import type { Database } from '../../cloudfunctions/kit/database'
import { openPerson, type PersonRow } from '../../cloudfunctions/kit/person-row'
import type { Service } from '../../cloudfunctions/kit/serve'
import { DINNER, openCanteen, wish, type Canteen } from './canteen'
import { callerNamed, COMMUNITY, newKey, type World } from './world'

export const keep = 'pshen00001'
export const drop = 'pshen00002'
export const helper = 'plujian001'
export const manager = 'pmanager01'
export const home = `${COMMUNITY}.b1`
export const MERGE = { keep, drop, take: ['name', 'home'] }

/** The same keys in every world, so that what one run left can be compared with what another did. */
const ring = newKeyRing()

/** A community in which one person has two records. */
export interface TwoRecords {
  canteen: Canteen
  shelf: People
  /** The service, also on a store that dies. */
  service: (db?: Database, wrap?: (ask: AskFunction) => AskFunction) => Service
  as: (who: string, action: string, input: unknown, key?: string) => Promise<unknown>
  merge: (key?: string) => Promise<{ mergeId: string }>
  unmerge: (mergeId: string, key?: string) => Promise<unknown>
  rows: <T>(name: string) => T[]
  recordOf: (id: string) => Promise<PersonRow>
  view: () => View
}

/** All that matters of the store, without what differs from run to run: seals and moments. */
export interface View {
  persons: unknown[]
  [rest: string]: unknown
}

const personView = (row: PersonRow, world: World) => {
  const { finds, idTag, phoneTag, sound, account, mergedInto, aka, consents, phoneProved } = row
  const plain = { idTag, phoneTag, sound, account, mergedInto, consents, phoneProved }
  return { ...openPerson(row, world.vault), ...plain, aka, finds: [...(finds ?? [])].sort() }
}

function viewOf(rows: TwoRecords['rows'], world: World): View {
  const persons = rows<PersonRow>('persons').map(row => personView(row, world))
  const view = {
    persons: persons.sort((a, b) => (a.id < b.id ? -1 : 1)),
    sittings: rows<{ _id: string; by: object; codes: object; pools: object }>('sittings').map(
      ({ _id, by, codes, pools }) => ({ _id, by, codes, pools }),
    ),
    twins: rows<{ state: string }>('twins').map(({ state }) => state),
    merges: rows<{ state: string; meant?: number }>('merges').map(({ state, meant }) => ({ state, meant })),
    accounts: rows<{ _id: string; person: string }>('accounts').map(({ _id, person }) => ({ _id, person })),
    busy: rows('merging'),
    deeds: rows<{ did: string; person: string; meant?: number }>('deeds')
      .map(({ did, person, meant }) => `${person} ${did} ${String(meant)}`)
      .sort(),
  }
  return JSON.parse(JSON.stringify(view)) as View
}

/** Shen twice: the second record under another spelling, with her phone, account, a helper, a duty and today's meals. */
async function layDown({ world, as }: Canteen, store: PeopleStore): Promise<void> {
  const facts = { home, sex: '女' as const, born: '1944-03-02', care: { diet: ['少盐'] } }
  await world.person(keep, { ...facts, name: '沈桂珍', door: '101' })
  await world.person(drop, {
    ...facts,
    name: '沈桂贞',
    door: '1单元101',
    phone: '19908002046',
    grants: [{ role: 'volunteer', scope: COMMUNITY }],
    helps: [{ person: 'phan000001', call: '阿姨', state: 'agreed', since: 0 }],
  })
  await world.person('phan000001', { name: '韩秀云' })
  const tie = { person: drop, call: '妈妈', state: 'agreed' as const, since: 0 }
  await world.person(helper, { name: '陆建', helps: [tie] })
  await world.person(manager, { name: '何宇', grants: [{ role: 'community-manager', scope: COMMUNITY }] })
  await store.changePerson(keep, {}, { account: { drop: true } })
  await store.holdAccount({ _id: world.directory.accountTag(`wx:${drop}`), person: drop, at: 0 })
  await as(drop, 'book', wish(drop), 'book-lunch-1')
  await as(drop, 'book', wish(drop, { sittingId: DINNER }), 'book-dinner1')
}

/** Opens a fresh community with Shen's two records in it. */
export async function openTwoRecords(): Promise<TwoRecords> {
  const canteen = await openCanteen()
  const { world, meals } = canteen
  world.ring = ring
  const tools = { ...world.tools, db: world.db, vault: world.vault }
  const askFunction: AskFunction = (_, call) => meals(call, callerNamed('timer'), 'function')
  const store = openPeopleStore(world.db)
  const shelf = { store, vault: world.vault, directory: world.directory, askFunction }
  const service: TwoRecords['service'] = (db = world.db, wrap = ask => ask) =>
    peopleService({ ...tools, db }, wrap(askFunction))
  const rows: TwoRecords['rows'] = <T>(name: string) => world.cloud.readAll(name) as unknown as T[]
  const as: TwoRecords['as'] = async (who, action, input, key = newKey()) => {
    const reply = await service()({ action, input, key }, callerNamed(who), 'test')
    if (reply.ok) return reply.data
    if ('refusal' in reply) return reply.refusal.code
    throw new Error(JSON.stringify(world.logs.at(-1)))
  }
  await as('timer', 'setUp', {
    id: COMMUNITY,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
    grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼'] }],
  })
  await layDown(canteen, store)
  await noteTwins(shelf, keep, world.now)
  return {
    canteen,
    shelf,
    service,
    as,
    rows,
    merge: async (key = 'merge-once-1') => (await as(manager, 'merge', MERGE, key)) as { mergeId: string },
    unmerge: (mergeId, key = 'unmerge-once') =>
      as(manager, 'unmerge', { communityId: COMMUNITY, mergeId }, key),
    recordOf: async id => (await store.person(id)) as PersonRow,
    view: () => viewOf(rows, world),
  }
}
