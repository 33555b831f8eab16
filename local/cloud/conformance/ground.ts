/**
 * What we rely on in CloudBase, asked through the real SDK. Runs against a local cloud; with CLOUDBASE_ENV,
 * TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY set, against that real environment.
 */
import { openLocalCloud, type LocalCloud } from '../open-local-cloud'
import { command, connect, type App, type Database, type Row, type Rows } from '../testing/sdk'

/** The environment to ask; without one, a local cloud is opened. */
const real = process.env.CLOUDBASE_ENV
let collection = ''

let cloud: LocalCloud | undefined
let connected: App | undefined

export const app = (): App => {
  if (!connected) throw new Error('prepare() comes first')
  return connected
}
export const db = (): Database => app().database()
export const name = (): string => collection
export const rows = (): Rows => db().collection(collection)

export const one = async (id: string): Promise<Row | undefined> => (await rows().doc(id).get()).data[0]

export const ids = async (query: object): Promise<string[]> => {
  const { data } = await rows().where(query).orderBy('_id', 'asc').limit(100).get()
  return data.map(row => row._id)
}

const prepare = async (): Promise<void> => {
  if (!real) cloud = await openLocalCloud({ indexes: { collections: { [collection]: { indexes: [] } } } })
  connected = connect(cloud?.env ?? real ?? '')
  // It may be there from an earlier run against a real environment.
  await db()
    .createCollection(collection)
    .catch(() => undefined)
}

const empty = (): Promise<unknown> =>
  rows()
    .where({ _id: command.exists(true) })
    .remove()

/** Before each test of the file, an empty collection of its own. */
export const standOn = (part: string): void => {
  collection = `nuanlin_conformance_${part}`
  jest.setTimeout(real ? 60_000 : 5_000)
  beforeAll(prepare)
  beforeEach(empty)
  afterAll(async () => {
    await empty()
    await cloud?.close()
  })
}
