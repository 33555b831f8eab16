import { newKeyRing, openVault, type KeyRing, type Vault } from '../../cloudfunctions/kit/crypto'
import { openDatabase, type Database } from '../../cloudfunctions/kit/database'
import { openDirectory, type Directory } from '../../cloudfunctions/kit/directory'
import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { noLimits } from '../../cloudfunctions/kit/limits'
import type { LogLine } from '../../cloudfunctions/kit/log'
import { recordFields } from '../../cloudfunctions/people/steps-record'
import type { Caller } from '../../cloudfunctions/kit/caller'
import type { Service, Tools } from '../../cloudfunctions/kit/serve'
import indexes from '../../config/indexes.json'
import type { Person } from '../../domain/kernel/person'
import { instantOf } from '../../domain/kernel/time'
import { numbersIn, privacyOf } from '../../local/audit/privacy'
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
  /** The key ring, as functions find it in their environment; keys are changed by setting another. */
  ring: KeyRing
  /** Puts a person into the store, with only the facts that matter. */
  person: (id: string, more?: Partial<Person> & OnRecord) => Promise<Person>
  /** Ends it; throws when a phone or an ID number can be read in anything that was stored or logged. */
  close: () => Promise<void>
}

/** A Friday morning: Shen is up, the canteen takes orders until nine. */
export const FRIDAY = '2026-11-20'
export const COMMUNITY = '999999001001'

const onPaper = { given: true, version: '2026-11', at: 0, how: 'paper' as const, by: 'pmanager01' }

/** Facts of a person that only his record has. */
export interface OnRecord {
  idNumber?: string
  note?: string
}

const factsOf = ({
  name,
  home,
  sex,
  born,
  door,
  phone,
  welfare,
  care,
  idNumber,
  note,
}: Person & OnRecord) => ({
  name,
  home,
  welfare,
  care,
  ...(sex && { sex }),
  ...(born && { born }),
  ...(door && { door }),
  ...(phone && { phone }),
  ...(idNumber && { idNumber }),
  ...(note && { note }),
})

/** Building b3 is 3号楼, as a community that numbers its buildings has it. */
const buildingOf = (home: string) => /\.b(\d+)$/.exec(home)?.[1]?.concat('号楼')

/** A record as the service itself writes it, found by name, initials, phone and door. */
const rowOf = async (person: Person & OnRecord, vault: Vault, directory: Directory): Promise<PersonRow> => ({
  ...(await recordFields(person.id, factsOf(person), buildingOf(person.home), vault)),
  _id: person.id,
  name: person.name,
  home: person.home,
  grants: person.grants,
  helps: person.helps,
  account: directory.accountTag(`wx:${person.id}`),
  consents: { basic: onPaper, care: onPaper },
  desks: person.desks,
  ...(person.aka.length > 0 && { aka: person.aka }),
  ...(person.died && { died: { on: person.died, at: 0, by: 'pmanager01' } }),
})

/** Where in the store or in the log a number that somebody has, or something that must be sealed, can be read. */
function readableIn(cloud: LocalCloud, logs: readonly LogLine[]): string[] {
  const findings = privacyOf(Object.keys(indexes.collections))(name => cloud.readAll(name))
  return [
    ...findings.map(({ row, says }) => `${row}: ${says}`),
    ...logs.flatMap(line =>
      [...numbersIn(line)].map(path => `log of ${line.service}.${line.action}: ${path}`),
    ),
  ]
}

/** Opens a fresh community in memory; everybody's WeChat account is `wx:` and his id. */
export async function openWorld(at = instantOf(FRIDAY, '08:12')): Promise<World> {
  const cloud = await openLocalCloud({ indexes })
  Object.assign(process.env, cloud.env)
  let ring = JSON.stringify(newKeyRing())
  process.env['NUANLIN_KEYS'] = ring
  const [db, vault] = [openDatabase(), openVault(() => ring)]
  const directory = openDirectory(db, vault)
  const logs: LogLine[] = []
  const world: World = {
    cloud,
    db,
    vault,
    directory,
    logs,
    now: at,
    tools: { directory, now: () => world.now, log: line => logs.push(line), limits: noLimits },
    get ring() {
      return JSON.parse(ring) as KeyRing
    },
    set ring(next) {
      ring = JSON.stringify(next)
    },
    async close() {
      const found = readableIn(cloud, logs)
      await cloud.close()
      if (found.length > 0) throw new Error(`not private: ${found.join('; ')}`)
    },
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
      await db.collection<PersonRow>('persons').put(await rowOf(person, vault, directory))
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
