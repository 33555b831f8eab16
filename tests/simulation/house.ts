import type { AskFunction } from '../../cloudfunctions/kit/ask-function'
import type { Caller } from '../../cloudfunctions/kit/caller'
import { clockService } from '../../cloudfunctions/clock/service'
import { newKeyRing, openVault } from '../../cloudfunctions/kit/crypto'
import { openDatabase } from '../../cloudfunctions/kit/database'
import { openDirectory } from '../../cloudfunctions/kit/directory'
import { noLimits } from '../../cloudfunctions/kit/limits'
import type { StoreTools } from '../../cloudfunctions/kit/tools'
import { mealsService } from '../../cloudfunctions/meals/service'
import { noticesService } from '../../cloudfunctions/notices/service'
import { peopleService } from '../../cloudfunctions/people/service'
import indexes from '../../config/indexes.json'
import { soundOf } from '../../domain/kernel/pinyin'
import { openLocalCloud, type LocalCloud } from '../../local/cloud/open-local-cloud'
import { Functions } from './functions'
import { noFaults } from './faults'
import { Phones } from './phones'
import { seedChance } from './seeded-chance'
import { VirtualTime } from './virtual-time'
import { takeOverWire } from './wire'

export const platform: Caller = { kind: 'platform' }
/** Whoever has an account named after him. */
export const accountOf = (name: string): Caller => ({ kind: 'account', account: `wx:${name}` })

/** The whole back end in one process, on a clock of its own: the real services on the real SDK and the real local cloud. */
export interface House {
  seed: number
  time: VirtualTime
  cloud: LocalCloud
  /** What the services stand on. */
  tools: StoreTools
  functions: Functions
  phones: Phones
  /** How many wishes laid the community down; they make its keys. */
  arranged: number
  /** What services log; never what was said. */
  logs: string[]
  /** Starts every function anew; what ran goes on in the old one. */
  restart: () => void
  close: () => Promise<void>
}

/** WeChat's ids of our templates, as an installation has them. */
const templateIds = { reminder: 'tmpl-reminder', change: 'tmpl-change' }

/** Opens an empty house at an instant; everything that happens in it follows from the seed. */
export async function openHouse(seed: number, start: number): Promise<House> {
  // Readings of names come from a file that is read at the first name; that must not happen in the middle.
  await soundOf('沈桂珍')
  const time = new VirtualTime(start)
  const unseed = seedChance(seed, () => time.now)
  const cloud = await openLocalCloud({ indexes, clock: () => time.now, interleave: false })
  Object.assign(process.env, cloud.env, { NUANLIN_KEYS: JSON.stringify(newKeyRing()) })
  const functions = new Functions(time, body => cloud.answer(body), noFaults, seed)
  const giveBack = takeOverWire(cloud.url, functions.carry)
  const logs: string[] = []
  const [db, vault] = [openDatabase(ms => time.wait(ms)), openVault()]
  const tools: StoreTools = {
    db,
    vault,
    directory: openDirectory(db, vault),
    now: functions.now,
    log: line => logs.push(JSON.stringify(line)),
    // Hundreds of people ask in one virtual minute, some of them many times; what limits do is tried where they are.
    limits: noLimits,
  }
  const askFunction: AskFunction = (name, call) => functions.ask(name, call, platform)
  const restart = () => {
    Object.assign(functions.services, {
      meals: mealsService(tools, askFunction),
      people: peopleService(tools, askFunction),
      notices: noticesService(tools, askFunction, { ids: templateIds }),
      clock: clockService(tools, askFunction),
    })
  }
  restart()
  return {
    seed,
    time,
    cloud,
    tools,
    functions,
    phones: new Phones(time, functions, seed),
    arranged: 0,
    logs,
    restart,
    close: async () => {
      giveBack()
      unseed()
      await cloud.close()
    },
  }
}

/** Who asks what of which service. */
export interface Wish {
  who: Caller
  service: string
  action: string
  input: unknown
}

/** The data of a good reply; undefined for a refusal, an error, or no reply at all. */
const dataIn = (reply: unknown): unknown =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === true && 'data' in reply
    ? reply.data
    : undefined

/** Asks a service without faults, letting the clock run until the answer is there; throws when it is no data. */
export async function ask(house: House, { who, service, action, input }: Wish): Promise<unknown> {
  const key = `setup-${String(++house.arranged).padStart(6, '0')}`
  let reply: unknown
  house.functions.invoke(service, { action, input, key }, who).then(
    answer => (reply = answer),
    (error: unknown) => (reply = String(error)),
  )
  while (reply === undefined) await house.time.runUntil(house.time.now + 100)
  const data = dataIn(reply)
  if (data !== undefined) return data
  throw new Error(`${service}.${action}: ${JSON.stringify(reply)} ${house.logs.at(-1) ?? ''}`)
}
