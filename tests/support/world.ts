import { newKeyRing, openVault, type Vault } from '../../cloudfunctions/kit/crypto'
import { openDatabase, type Database } from '../../cloudfunctions/kit/database'
import { openDirectory, type Directory } from '../../cloudfunctions/kit/directory'
import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import type { LogLine } from '../../cloudfunctions/kit/log'
import type { Caller } from '../../cloudfunctions/kit/caller'
import type { Service, Tools } from '../../cloudfunctions/kit/serve'
import indexes from '../../config/indexes.json'
import type { Person } from '../../domain/kernel/person'
import { instantOf } from '../../domain/kernel/time'
import { openLocalCloud, type LocalCloud } from '../../local/cloud/open-local-cloud'

/** Everything a test of a service stands on: the real SDK, the real local cloud, a clock that stands still until told. */
export interface World {
  cloud: LocalCloud
  db: Database
  vault: Vault
  directory: Directory
  tools: Tools
  logs: LogLine[]
  now: number
  /** Puts a person into the store, with only the facts that matter. */
  person: (id: string, more?: Partial<Person>) => Promise<Person>
  close: () => Promise<void>
}

/** A Friday morning: Shen is up, the canteen takes orders until nine. */
export const FRIDAY = '2026-11-20'
export const COMMUNITY = '999999001001'

const onPaper = { given: true, version: '2026-11', at: 0, how: 'paper' as const, by: 'pmanager01' }

const rowOf = (person: Person, vault: Vault, directory: Directory): PersonRow => ({
  _id: person.id,
  name: person.name,
  home: person.home,
  community: person.home.slice(0, 12),
  grants: person.grants,
  helps: person.helps,
  account: directory.accountTag(`wx:${person.id}`),
  welfare: vault.seal(JSON.stringify(person.welfare), `${person.id}.welfare`),
  care: vault.seal(JSON.stringify(person.care), `${person.id}.care`),
  consents: { basic: onPaper, care: onPaper },
  desks: person.desks,
  ...(person.aka.length > 0 && { aka: person.aka }),
  ...(person.died && { died: { on: person.died, at: 0, by: 'pmanager01' } }),
  ...(person.sex && { sex: person.sex }),
  ...(person.born && { born: person.born }),
  ...(person.door && { door: person.door }),
  ...(person.phone && {
    phone: vault.seal(person.phone, `${person.id}.phone`),
    phoneTag: vault.tag(person.phone, 'phone'),
  }),
})

/** Opens a fresh community in memory; everybody's WeChat account is `wx:` and his id. */
export async function openWorld(at = instantOf(FRIDAY, '08:12')): Promise<World> {
  const cloud = await openLocalCloud({ indexes })
  Object.assign(process.env, cloud.env)
  process.env['NUANLIN_KEYS'] = JSON.stringify(newKeyRing())
  const [db, vault] = [openDatabase(), openVault()]
  const directory = openDirectory(db, vault)
  const logs: LogLine[] = []
  const world: World = {
    cloud,
    db,
    vault,
    directory,
    logs,
    now: at,
    tools: { directory, now: () => world.now, log: line => logs.push(line) },
    close: () => cloud.close(),
    async person(id, more = {}) {
      const person = {
        id,
        name: id,
        home: `${COMMUNITY}.b1`,
        aka: [],
        welfare: [],
        desks: {},
        care: { diet: [] },
        grants: [],
        helps: [],
        ...more,
      }
      await db.collection<PersonRow>('persons').put(rowOf(person, vault, directory))
      return person
    },
  }
  return world
}

let wishes = 0
/** A fresh key, as a phone makes one for each wish. */
export const newKey = () => `key-${String(++wishes).padStart(8, '0')}`

/** The platform's word for somebody: a person's id, `timer` for the platform itself, undefined for a stranger. */
export function callerNamed(who: string | undefined): Caller {
  if (who === undefined) return { kind: 'anonymous' }
  return who === 'timer' ? { kind: 'platform' } : { kind: 'account', account: `wx:${who}` }
}

/** Asks a service as somebody, with a fresh key unless one is given. */
export const ask = (
  service: Service,
  who: string | undefined,
  action: string,
  ...[input, key = newKey()]: [input: unknown, key?: string]
) => service({ action, input, key }, callerNamed(who), 'test')
