import { openLocalCloud } from '../open-local-cloud'
import { command, connect } from './sdk'

/**
 * The child of the kill test: writes as fast as it can and says on its output what was acknowledged, one line each,
 * only after the answer came. Every write is two documents that belong together, so that a torn one would show.
 */
const collections = { writes: { indexes: [] }, pairs: { indexes: [] } }

const write = async (run: string, lane: number): Promise<never> => {
  const cloud = await opening
  const db = connect(cloud.env).database()
  const text = 'x'.repeat(200 * (lane + 1))
  for (let n = 0; ; n++) {
    const id = `${run}-${lane}-${n}`
    await db.collection('writes').add({ _id: id, text })
    await db.runTransaction(async pair => {
      await pair.collection('pairs').add({ _id: `${id}-a` })
      await pair.collection('pairs').add({ _id: `${id}-b` })
    })
    await db
      .collection('writes')
      .doc(`count-${lane}`)
      .update({ n: command.inc(1) })
    process.stdout.write(`${id}\n`)
  }
}

const [file = '', run = ''] = process.argv.slice(2)
const opening = openLocalCloud({ file, indexes: { collections } })

const start = async (): Promise<void> => {
  const cloud = await opening
  const writes = connect(cloud.env).database().collection('writes')
  const lanes = [0, 1, 2, 3, 4, 5]
  const there = new Set(cloud.readAll('writes').map(document => document._id))
  for (const lane of lanes) if (!there.has(`count-${lane}`)) await writes.add({ _id: `count-${lane}`, n: 0 })
  await Promise.all(lanes.map(lane => write(run, lane)))
}

void start()
