import { openLocalCloud } from '../open-local-cloud'
import { connect, failureOf } from './sdk'

/** The child of the full-disk test: writes until it is refused, then says what it was told. */
const named: string[] = []
const start = async (): Promise<void> => {
  const cloud = await openLocalCloud({
    file: process.argv[2] ?? '',
    indexes: { collections: { rows: { indexes: [] } } },
    readOnly: reason => named.push(reason),
  })
  const rows = connect(cloud.env).database().collection('rows')
  const acknowledged: string[] = []
  let refusal = { code: 'none', message: '' }
  for (let n = 0; refusal.code === 'none' && n < 5000; n++) {
    refusal = await failureOf(rows.add({ _id: `r${n}`, text: 'x'.repeat(5000) }))
    if (refusal.code === 'none') acknowledged.push(`r${n}`)
  }
  const again = await failureOf(rows.add({ _id: 'again' }))
  const readable = (await rows.count()).total
  await cloud.close()
  process.stdout.write(JSON.stringify({ acknowledged, refusal, again, readable, named }))
}

void start()
