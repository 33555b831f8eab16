import type { Collection } from './collection'
import { decodeDocument, encode } from './ejson'
import { Files } from './files'
import type { Invoke } from './functions'
import { GroupCommit } from './group-commit'
import { parseIndexTable, type IndexTable } from './index-table'
import { interleaver } from './interleave'
import { Journal } from './journal'
import { Messages, messagesCollection, type WeChatMood } from './messages'
import { Meter } from './meter'
import { Front } from './server'
import { Store } from './store'
import type { SentMessage } from './subscribe-message'
import type { Document } from './values'

export interface LocalCloudOptions {
  /** The SQLite file; without one everything lives in memory. */
  readonly file?: string | undefined
  /** config/indexes.json; a collection that is not listed does not exist. */
  readonly indexes: IndexTable
  /** On 127.0.0.1; 0 takes any free one. */
  readonly port?: number | undefined
  readonly clock?: (() => number) | undefined
  /** Runs a function for `callFunction`. */
  readonly invoke?: Invoke | undefined
  /** Lets every request yield for some turns before it is evaluated; on unless refused. */
  readonly interleave?: boolean | undefined
  /** Told once, when the disk refuses a write: from then on everything can be read and nothing written. */
  readonly readOnly?: ((reason: string) => void) | undefined
}

export interface LocalCloud {
  readonly url: string
  /** Points the SDK here when set before it is used. */
  readonly env: Readonly<Record<string, string>>
  readonly meter: Meter
  /** Subscribe messages, newest first. */
  messages(): SentMessage[]
  /** How WeChat takes messages from now on. */
  setWeChat(mood: WeChatMood): void
  /** Does what WeChat's phone number key does on somebody's phone: from now on this code stands for his number, once. */
  givePhone(code: string, phone: string): void
  /** Answers one call of the wire protocol without a wire, for whoever decides himself how a reply travels. */
  answer(body: string): Promise<string>
  /** A copy of all documents of a collection, in the order they were made. */
  readAll(collection: string): Document[]
  /** One consistent file, while running. */
  backup(file: string): Promise<void>
  close(): Promise<void>
}

const environment = (url: string): Record<string, string> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'nuanlin-local',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  // The SDK's warning of slow calls is wrong after calls that were cut.
  SILENCE: 'true',
})

const load = (store: Store, journal: Journal, clock: () => number): void => {
  for (const name of journal.collections()) if (!store.has(name)) store.create(name)
  const now = clock()
  for (const { collection, body } of journal.documents())
    store.kept(collection).load(decodeDocument(body, now))
  store.index()
}

const noPause = (): Promise<void> => Promise.resolve()

interface Inside {
  readonly store: Store
  readonly journal: Journal
  readonly commits: GroupCommit
}

/** Memory and disk, tied together: what changes in the one is written to the other. */
const openInside = async (options: LocalCloudOptions, clock: () => number): Promise<Inside> => {
  const table = parseIndexTable(options.indexes)
  const journal = await Journal.open(options.file)
  const commits: GroupCommit = new GroupCommit(
    (rows, extras) => journal.write(rows, extras),
    reason => {
      store.transactions.closeAll()
      options.readOnly?.(reason)
    },
  )
  const store: Store = new Store(table, change => commits.note(change))
  load(store, journal, clock)
  return { store, journal, commits }
}

const handle = (
  inside: Inside,
  front: Front,
  messages: Messages,
): Omit<LocalCloud, 'url' | 'env' | 'meter'> => {
  const { store, journal, commits } = inside
  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    await front.close()
    // A failed write was told to whoever made it; here it only must not keep the file open.
    await commits.settled().catch(() => undefined)
    journal.close()
  }
  return {
    messages: () => messages.list(),
    setWeChat: mood => void (messages.mood = mood),
    givePhone: (code, phone) => messages.phones.give(code, phone),
    answer: body => front.answer(() => body),
    readAll: name => copies(store.kept(name)),
    backup: file => commits.settled().then(() => journal.copyTo(file)),
    close: () => (closing ??= close()),
  }
}

/** Starts CloudBase on this machine: the unmodified SDK talks to it once `env` is set. */
export async function openLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const clock = options.clock ?? Date.now
  const inside = await openInside(options, clock)
  const { store, journal, commits } = inside
  let origin = ''
  const messages = new Messages(store.kept(messagesCollection))
  const files = new Files(
    journal,
    extra => commits.also(extra),
    () => origin,
  )
  const meter = new Meter()
  const pause = options.interleave === false ? noPause : interleaver()
  const front = new Front({
    parts: { store, commits, files, messages, meter, invoke: options.invoke },
    clock,
    pause,
  })
  const port = await front.listen(options.port ?? 0).catch((error: unknown) => {
    journal.close()
    throw error
  })
  origin = `http://127.0.0.1:${port}`
  const url = `${origin}/admin`
  return { url, env: environment(url), meter, ...handle(inside, front, messages) }
}

const copies = (collection: Collection): Document[] =>
  [...collection.all()].flatMap(({ document }) => (document ? [decodeDocument(encode(document), 0)] : []))
