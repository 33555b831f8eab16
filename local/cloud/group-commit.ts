import type { Change, Collection } from './collection'
import { encode } from './ejson'
import { requestFailed } from './errors'
import type { Row } from './journal'
import type { DocumentRecord } from './record'
import type { Document } from './values'

interface Pending {
  readonly collection: Collection
  readonly before: Document | null
  after: Document | null
}

interface Batch {
  readonly changes: Map<DocumentRecord, Pending>
  readonly written: Promise<void>
  readonly done: (error?: Error) => void
}

const newBatch = (): Batch => {
  let done: Batch['done'] = () => undefined
  const written = new Promise<void>((resolve, reject) => {
    done = error => (error ? reject(error) : resolve())
  })
  // Whoever waits for it hears of the failure; without a waiter nobody was promised anything.
  written.catch(() => undefined)
  return { changes: new Map(), written, done }
}

/** Writes all changes of one turn of the event loop in one commit; answers wait for it. */
export class GroupCommit {
  /** Set by the first failed commit; from then on nothing is written any more. */
  failure: Error | undefined
  private batch: Batch | undefined

  constructor(
    private readonly write: (rows: readonly Row[]) => void,
    private readonly undone: () => void,
  ) {}

  note({ collection, record, before, after }: Change): void {
    if (!this.batch) {
      this.batch = newBatch()
      setImmediate(() => this.flush())
    }
    const known = this.batch.changes.get(record)
    if (known) known.after = after
    else this.batch.changes.set(record, { collection, before, after })
  }

  /** Resolves when everything done so far is on the disk; rejects if it could not be written and was undone. */
  settled(): Promise<void> {
    return this.batch?.written ?? Promise.resolve()
  }

  refuseIfFailed(): void {
    if (this.failure) throw this.failure
  }

  flush(): void {
    const batch = this.batch
    if (!batch) return
    this.batch = undefined
    try {
      this.write([...batch.changes].map(([record, change]) => rowOf(record, change)))
      batch.done()
    } catch (error) {
      this.fail(batch, error)
    }
  }

  private fail(batch: Batch, error: unknown): void {
    const text = error instanceof Error ? error.message : String(error)
    this.failure = requestFailed(
      `The disk refused a write (${text}); nothing is written until the next start.`,
    )
    for (const [record, { collection, before }] of batch.changes) collection.put(record, before)
    this.undone()
    batch.done(this.failure)
  }
}

const rowOf = (record: DocumentRecord, { collection, after }: Pending): Row => ({
  collection: collection.name,
  key: record.key,
  body: after && encode(after),
})
