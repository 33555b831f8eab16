import indexes from '../../config/indexes.json'
import type { Row } from '../../cloudfunctions/kit/database'
import type { LogLine } from '../../cloudfunctions/kit/log'
import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import type { Service } from '../../cloudfunctions/kit/serve'
import type { Reply } from '../../domain/kernel/contract'
import { cast, DELETED, merged, nowOf, recordOf, REVOKED, NOW } from './access-cast'
import type { Cell, Tried } from './access-cells'
import { openCommunity, type Community } from './community'
import { openServices } from './wild/services'
import { newKey } from './world'

const collections = Object.keys(indexes.collections)

/** Every row there is, as text, by collection and id. */
type State = ReadonlyMap<string, string>

/** What came of one call: the reply, what was logged about it, which calls the store got that were no reads. */
export interface Heard {
  reply: Reply<unknown>
  logged: readonly LogLine[]
  writes: readonly string[]
}

export interface Town {
  community: Community
  ask: (tried: Tried, cell: Cell) => Promise<Heard>
  state: () => State
  /** Which rows are not as they were, and how many messages there are. */
  changes: (before: State) => string[]
  messages: () => number
  /** Puts every row back as it was. */
  restore: (before: State) => Promise<void>
  close: () => Promise<void>
}

/** The id first, wherever a write has put it. */
const textOf = ({ _id, ...rest }: Record<string, unknown>) => JSON.stringify({ _id, ...rest })

function stateOf({ world }: Pick<Community, 'world'>): State {
  const rows = collections.flatMap(name =>
    world.cloud
      .readAll(name)
      .map((row): [string, string] => [`${name}/${row['_id'] as string}`, textOf(row)]),
  )
  return new Map(rows)
}

/** Which rows are not as they were. */
const changesOf = (before: State, now: State): string[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter(path => before.get(path) !== now.get(path))

async function restore(community: Community, before: State): Promise<void> {
  for (const path of changesOf(before, stateOf(community))) {
    const [name, id] = [path.slice(0, path.indexOf('/')), path.slice(path.indexOf('/') + 1)]
    const [table, text] = [community.world.db.collection(name), before.get(path)]
    if (text === undefined) await table.remove(id)
    else await table.put(JSON.parse(text) as Row)
  }
}

/** Everybody of the cast, the records that are not there any more, and a help that was ended. */
async function gather({ world, services }: Community): Promise<void> {
  const persons = world.db.collection<PersonRow>('persons')
  for (const person of cast) await world.person(person.id, person)
  for (const [id, into] of Object.entries(merged))
    await persons.put({
      _id: id,
      name: '',
      home: recordOf(into)?.home ?? '',
      grants: [],
      helps: [],
      mergedInto: into,
    })
  await world.person(DELETED, recordOf(nowOf('pshen00001')))
  await persons.change(DELETED, {}, { closed: { set: NOW - 1 } })
  const help = { person: 'pshen00001', call: '妈妈', state: 'agreed' as const, since: 0 }
  await world.person(REVOKED, { ...recordOf(REVOKED), helps: [help] })
  const end = { elderId: 'pshen00001', helperId: REVOKED }
  const caller = { kind: 'account', account: 'wx:pshen00001' } as const
  await services['people']?.({ action: 'endHelp', input: end, key: newKey() }, caller, 'gather')
}

const isRead = (call: string) => /^database\.(get|query|count|aggregate)/i.test(call)

async function tell(community: Community, service: Service, { name }: Tried, cell: Cell): Promise<Heard> {
  const { world } = community
  world.cloud.meter.reset()
  world.logs.splice(0)
  const reply = await service(
    { action: name, input: cell.input, key: newKey() },
    cell.standing.caller,
    'cell',
  )
  const calls = Object.keys(world.cloud.meter.read().byAction)
  return {
    reply,
    logged: world.logs.filter(({ requestId }) => requestId === 'cell'),
    writes: calls.filter(call => !isRead(call)),
  }
}

/** Opens every service on one small town where everybody of the cast lives. */
export async function openTown(): Promise<Town> {
  const community = await openCommunity()
  await gather(community)
  const services = await openServices(community)
  return {
    community,
    ask: (tried, cell) => {
      const service = services[tried.service]
      return service
        ? tell(community, service, tried, cell)
        : Promise.reject(new Error(`no ${tried.service}`))
    },
    state: () => stateOf(community),
    changes: before => changesOf(before, stateOf(community)),
    messages: () => community.world.cloud.messages().length,
    restore: before => restore(community, before),
    close: () => community.world.close(),
  }
}
