import { readRing, type KeyRing } from '../../cloudfunctions/kit/crypto'
import { noticesService } from '../../cloudfunctions/notices/service'
import { peopleService } from '../../cloudfunctions/people/service'
import type { NoticesContract } from '../../domain/notices/contract'
import type { PeopleContract } from '../../domain/people/contract'
import { askAs, platform } from '../ask-service'
import { connect } from '../connect'
import { tellOfKeys } from '../control'
import { runningServer, type DataFolder } from '../data-folder'
import { StartError } from '../start-error'
import { collections, lookAtStore } from '../store-copy'
import { envelopesByKey } from './envelopes'
import { isNewer, using, withNewKey, without } from './ring'

/** Whom the steps tell what they did. */
export type Tell = (line: string) => void

export const ringOf = (folder: DataFolder): KeyRing => readRing(folder.readKeys())

/** How many sealed fields each key is needed for. */
export const neededFor = (folder: DataFolder): Promise<Record<string, number>> =>
  lookAtStore(folder, store => envelopesByKey(store, collections))

/** First the file, which survives, then the server under way; each on its own is a ring that opens everything. */
async function setRing(folder: DataFolder, ring: KeyRing): Promise<void> {
  folder.setKeys(ring)
  const server = runningServer(folder)
  if (server) await tellOfKeys(server)
}

/** Adds a key that seals nothing yet; every process learns it before it is used. */
export async function addKey(folder: DataFolder, tell: Tell): Promise<string> {
  const { ring, id } = withNewKey(ringOf(folder), Object.keys(await neededFor(folder)))
  await setRing(folder, ring)
  tell(`新密钥 ${id} 已加入（还没有启用）。Added ${id}; it is not used yet.`)
  return id
}

export async function useKey(folder: DataFolder, id: string, tell: Tell): Promise<void> {
  await setRing(folder, using(ringOf(folder), id))
  tell(`从现在起用 ${id} 加密。${id} seals from now on.`)
}

/** Seals with the current key whatever another one sealed, portion by portion, while calls go on. */
export async function reseal(tell: Tell): Promise<void> {
  const { tools, close } = await connect()
  const people = askAs<PeopleContract>(peopleService(tools), platform)
  const notices = askAs<NoticesContract>(noticesService(tools), platform)
  try {
    for (let sum = 0, more = true; more;) {
      const [records, addresses] = [await people('reseal', {}), await notices('reseal', {})]
      sum += records.resealed + addresses.done
      more = records.more || addresses.more
      if (!more || sum % 1000 === 0) tell(`已重新加密 ${sum} 条。${sum} rows sealed anew.`)
    }
  } finally {
    await close()
  }
}

const stillNeeded = (id: string, count: number) =>
  new StartError(
    `还有 ${count} 处内容只有 ${id} 打得开，没有去掉它。请先 npm run keys -- reseal。`,
    `${count} sealed fields still need ${id}; it was not dropped. Run first: npm run keys -- reseal`,
  )

/** Drops a key that nothing needs any more; what came to need it meanwhile brings it back. */
export async function dropKey(folder: DataFolder, id: string, tell: Tell): Promise<void> {
  const before = ringOf(folder)
  const after = without(before, id)
  const count = (await neededFor(folder))[id] ?? 0
  if (count > 0) throw stillNeeded(id, count)
  await setRing(folder, after)
  // A command of its own process may have sealed something at the very moment between looking and dropping.
  const late = (await neededFor(folder))[id] ?? 0
  if (late > 0) {
    await setRing(folder, before)
    throw stillNeeded(id, late)
  }
  tell(`${id} 已去掉；旧备份自带旧密钥，仍能恢复。${id} is gone; older backups carry their own keys.`)
}

/** The whole change of keys, safe to run again wherever it was cut off: a key that was added and never used is used. */
export async function rotate(folder: DataFolder, tell: Tell): Promise<void> {
  const { current, keys } = ringOf(folder)
  const needed = await neededFor(folder)
  const fresh = Object.keys(keys).find(id => isNewer(id, current) && needed[id] === undefined)
  const isUnderWay = Object.keys(keys).length > 1 && fresh === undefined
  if (!isUnderWay) await useKey(folder, fresh ?? (await addKey(folder, tell)), tell)
  await reseal(tell)
  const ring = ringOf(folder)
  for (const id of Object.keys(ring.keys).filter(key => key !== ring.current)) await dropKey(folder, id, tell)
}
