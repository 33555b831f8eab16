import type { Change, Collection } from './collection'
import { encode } from './ejson'
import { requestFailed } from './errors'
import type { Extra, Row } from './journal'
import type { DocumentRecord } from './record'
import type { Document } from './values'

interface Pending {
  readonly collection: Collection
  readonly before: Document | null
  after: Document | null
}

interface Batch {
  readonly changes: Map<DocumentRecord, Pending>
  readonly extras: Extra[]
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
  return { changes: new Map(), extras: [], written, done }
}

/** Gathers changes while the commit before is on its way to the disk, then writes them in one; answers wait for it. */
export class GroupCommit {
  /** Set by the first failed commit; from then on nothing is written any more. */
  private failure: Error | undefined
  private gathering: Batch | undefined
  private writing: Batch | undefined

  constructor(
    private readonly write: (rows: readonly Row[], extras: readonly Extra[]) => Promise<void>,
    private readonly undone: (reason: string) => void,
  ) {}

  /** Throws, before anything is changed, when nothing can be written any more. */
  note({ collection, record, before, after }: Change): void {
    const { changes } = this.batch()
    const known = changes.get(record)
    if (known) known.after = after
    else changes.set(record, { collection, before, after })
  }

  /** Writes something besides documents; resolves when it is on the disk. */
  also(extra: Extra): Promise<void> {
    const batch = this.batch()
    batch.extras.push(extra)
    return batch.written
  }

  /** Resolves when everything done so far is on the disk; rejects if it could not be written and was undone. */
  settled(): Promise<void> {
    return (this.gathering ?? this.writing)?.written ?? Promise.resolve()
  }

  refuseIfFailed(): void {
    if (this.failure) throw this.failure
  }

  private batch(): Batch {
    this.refuseIfFailed()
    if (!this.gathering) {
      this.gathering = newBatch()
      if (!this.writing) setImmediate(() => void this.flush())
    }
    return this.gathering
  }

  private async flush(): Promise<void> {
    for (let batch = this.next(); batch; batch = this.next()) {
      try {
        const rows = [...batch.changes].map(([record, change]) => rowOf(record, change))
        await this.write(rows, batch.extras)
        batch.done()
      } catch (error) {
        this.fail(error)
      }
    }
  }

  private next(): Batch | undefined {
    this.writing = this.gathering
    this.gathering = undefined
    return this.writing
  }

  /** Takes back, newest first, what the disk did not take, so that no reader sees what will not be. */
  private fail(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error)
    const failure = requestFailed(
      `The disk refused a write (${text}); nothing is written until the next start.`,
    )
    this.failure = failure
    const batches = [this.gathering, this.writing].flatMap(batch => batch ?? [])
    this.gathering = undefined
    this.undone(text)
    for (const batch of batches) {
      for (const [record, { collection, before }] of batch.changes) collection.put(record, before)
      batch.done(failure)
    }
  }
}

const rowOf = (record: DocumentRecord, { collection, after }: Pending): Row => ({
  collection: collection.name,
  key: record.key,
  body: after && encode(after),
})
