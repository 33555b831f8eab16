import type { Service } from '../../../cloudfunctions/kit/serve'
import { deskSession } from '../../../cloudfunctions/kit/session'
import { cloudMain } from '../../../cloudfunctions/kit/tools'
import type { Action } from '../../../domain/kernel/contract'
import indexes from '../../../config/indexes.json'
import { contracts } from '../../../local/docs/contracts'
import { openCommunity, qiao, shen, type Community } from '../community'
import { cast } from '../people'

/** One action of one service. */
export interface Named {
  readonly service: string
  readonly name: string
  readonly where: string
  readonly action: Action
}

/** Every action of every service, in the order of the printed page. */
export const allActions: readonly Named[] = Object.entries(contracts).flatMap(([service, contract]) =>
  Object.entries(contract).map(([name, action]) => ({
    service,
    name,
    where: `${service}.${name}`,
    action: action as Action,
  })),
)

const anonymous = { environment: JSON.stringify({ TCB_ISANONYMOUS_USER: 'true' }) }
const account = (who: string) => ({ environment: JSON.stringify({ WX_OPENID: who }) })

const DESK = 'desk000001'
const EVER = 8.64e15

/** Who asks: an elder, a neighbour without rights, a manager, a desk page, an account nobody knows, nobody, the platform. */
export const askers = {
  elder: account(shen),
  neighbour: account('pneighbour'),
  manager: account(qiao),
  stranger: account('ostranger01'),
  desk: anonymous,
  nobody: anonymous,
  platform: { environment: '{}' },
} as const
export type Asker = keyof typeof askers
export const everybody = Object.keys(askers) as Asker[]

type Main = (event: unknown, context: object) => Promise<unknown>

export interface House {
  readonly community: Community
  /** Asks a service through its real door; the platform's calls count as vouched for. */
  readonly ask: (service: string, asker: Asker, event: unknown) => Promise<unknown>
  /** The same for a call without identity, which must prove whose it is. */
  readonly askGuarded: (service: string, event: unknown) => Promise<unknown>
  /** All that is kept, as one text: two equal texts are one state. */
  readonly state: () => string
  /** The names, phones and ID numbers that are kept, and whatever looks like one. */
  readonly secrets: () => Promise<RegExp>
  /** What was logged since the last time. */
  readonly logged: () => string
  readonly close: () => Promise<void>
}

type Make = (
  tools: object,
  ask: (name: string, call: { action: string; input: unknown }) => unknown,
) => Service

/** A service that the little community does not open already is found by its name. */
async function load(name: string): Promise<Make> {
  const file = (await import(`../../../cloudfunctions/${name}/service`)) as Record<string, Make>
  const make = file[`${name}Service`]
  if (!make) throw new Error(`cloudfunctions/${name}/service has no ${name}Service`)
  return make
}

/** Every service there is, on this community. */
export async function openServices({ world, services }: Community): Promise<Record<string, Service>> {
  const all = { ...services }
  const ask = (name: string, call: { action: string; input: unknown }) =>
    all[name]?.({ ...call, key: undefined }, { kind: 'platform' }, 'test')
  const tools = { ...world.tools, db: world.db, vault: world.vault }
  for (const name of Object.keys(contracts)) all[name] ??= (await load(name))(tools, ask)
  return all
}

/** The doors as they are deployed, in front of these services; `isPlatform` may believe every call without identity. */
const doorsOf = (services: Record<string, Service>, ...isPlatform: [] | [() => boolean]) => {
  const mains = Object.entries(services).map(([name, service]): [string, Main] => [
    name,
    // Events come as they come: the door is asked to bear anything.
    cloudMain(() => service, ...isPlatform) as Main,
  ])
  return new Map(mains)
}

async function secretsIn({ world }: Community): Promise<RegExp> {
  const ids = world.cloud.readAll('persons').map(({ _id }) => _id as string)
  const people = await world.directory.several(ids)
  const texts = people.flatMap(({ name, phone }) => (phone === undefined ? [name] : [name, phone]))
  return new RegExp([...new Set(texts), '199080\\d{5}', '999999(19|20)\\d{9}[\\dX]'].join('|'))
}

const signedIn = { desks: { [DESK]: { name: '前台', at: 0, until: EVER } } }

/** Opens every service there is on one small community. */
export async function openHouse(): Promise<House> {
  const community = await openCommunity()
  const { world } = community
  for (const [id, more] of Object.entries(cast))
    if (id !== shen) await world.person(id, { ...more, ...signedIn })
  const session = deskSession(world.vault, 'pmanager01', DESK, EVER)
  const from = (asker: Asker, event: unknown) =>
    asker === 'desk' && typeof event === 'object' && event !== null ? { ...event, session } : event
  const services = await openServices(community)
  const open = doorsOf(services, () => true)
  const guarded = doorsOf(services)
  const through = (doors: Map<string, Main>) => (service: string, context: object, event: unknown) => {
    const main = doors.get(service)
    if (!main) throw new Error(`no service ${service}`)
    return main(event, { ...context, request_id: 'wild' })
  }
  return {
    community,
    ask: async (service, asker, event) => through(open)(service, askers[asker], from(asker, event)),
    askGuarded: async (service, event) => through(guarded)(service, askers.platform, event),
    state: () =>
      JSON.stringify([
        ...Object.keys(indexes.collections).map(name => [name, world.cloud.readAll(name)]),
        world.cloud.messages(),
      ]),
    secrets: () => secretsIn(community),
    logged: () => JSON.stringify(world.logs.splice(0)),
    close: () => world.close(),
  }
}
