import { openLocalCloud, type LocalCloud } from '../open-local-cloud'
import { insert, modify, wire } from './wire'

/**
 * The child of the kill test: says that it opens the file, then writes as fast as it can and says on its output what was
 * acknowledged, one line each, only after the answer came. Every write is two documents that belong together, so that a
 * torn one would show.
 */
const collections = { writes: { indexes: [] }, pairs: { indexes: [] } }

const pair = async (cloud: LocalCloud, id: string): Promise<void> => {
  const { transactionId } = await wire(cloud, 'database.startTransaction')
  await insert(cloud, 'pairs', [{ _id: `${id}-a` }], { transactionId })
  await insert(cloud, 'pairs', [{ _id: `${id}-b` }], { transactionId })
  await wire(cloud, 'database.commitTransaction', { transactionId })
}

const write = async (cloud: LocalCloud, run: string, lane: number): Promise<never> => {
  const text = 'x'.repeat(200 * (lane + 1))
  for (let n = 0; ; n++) {
    const id = `${run}-${lane}-${n}`
    await insert(cloud, 'writes', [{ _id: id, text }])
    await pair(cloud, id)
    await modify(cloud, 'writes', `count-${lane}`, { $inc: { n: 1 } })
    process.stdout.write(`${id}\n`)
  }
}

const start = async ([file = '', run = '']: readonly string[]): Promise<void> => {
  process.stdout.write('opening\n')
  const cloud = await openLocalCloud({ file, indexes: { collections } })
  const lanes = [0, 1, 2, 3, 4, 5]
  const there = new Set(cloud.readAll('writes').map(document => document._id))
  for (const lane of lanes)
    if (!there.has(`count-${lane}`)) await insert(cloud, 'writes', [{ _id: `count-${lane}`, n: 0 }])
  await Promise.all(lanes.map(lane => write(cloud, run, lane)))
}

void start(process.argv.slice(2))
