import { duplicateKey, requestFailed } from './errors'
import { encode } from './ejson'
import { FieldIndex } from './field-index'
import type { IndexSpec } from './index-table'
import { DocumentRecord } from './record'
import type { Transaction, Transactions } from './transactions'
import type { Document, Value } from './values'

export interface Change {
  readonly collection: Collection
  readonly record: DocumentRecord
  readonly before: Document | null
  readonly after: Document | null
}

/** What a collection needs of the store it is part of; `ts` counts committed writes. */
export interface Surroundings {
  ts: number
  readonly transactions: Transactions
  readonly changed: (change: Change) => void
}

/** A text for the id that tells 1 from '1'. */
export const keyOf = (id: Value | undefined): string => {
  if (typeof id === 'string') return `s${id}`
  if (typeof id === 'number') return `n${id}`
  throw requestFailed('An _id must be a text or a number.')
}

export class Collection {
  readonly indexes: readonly FieldIndex[]
  /** Live documents, uncommitted ones not counted. */
  size = 0
  private readonly records = new Map<string, DocumentRecord>()
  private changed = new Set<DocumentRecord>()
  private sequence = 0

  constructor(
    readonly name: string,
    specs: readonly IndexSpec[],
    private readonly store: Surroundings,
  ) {
    this.indexes = [{ name: '_id_', fields: ['_id'], unique: false }, ...specs].map(
      spec => new FieldIndex(spec),
    )
  }

  /** Takes what the journal kept; afterwards `index()` once. */
  load(document: Document): void {
    const record = this.place(keyOf(document._id))
    record.document = document
    this.size++
  }

  index(): void {
    for (const index of this.indexes) index.fill(this.records.values())
  }

  record(id: Value): DocumentRecord | undefined {
    return typeof id === 'string' || typeof id === 'number' ? this.records.get(keyOf(id)) : undefined
  }

  find(key: string): DocumentRecord | undefined {
    return this.records.get(key)
  }

  place(key: string): DocumentRecord {
    const known = this.records.get(key)
    if (known) return known
    const record = new DocumentRecord(key, this.sequence++)
    this.records.set(key, record)
    return record
  }

  all(): Iterable<DocumentRecord> {
    return this.records.values()
  }

  /** What a reader sees: its own writes first, then its snapshot; without a transaction, the present. */
  seen(record: DocumentRecord, transaction: Transaction | null): Document | null {
    if (!transaction) return record.document
    const own = transaction.writes.get(record)
    return own ? own.document : record.at(transaction.snapshot ?? this.store.ts)
  }

  /** Documents an index of the present cannot find for a reader in the past. */
  *differing(transaction: Transaction): Generator<DocumentRecord> {
    yield* this.changed
    for (const [record, write] of transaction.writes) if (write.collection === this) yield record
  }

  write(record: DocumentRecord, document: Document | null, transaction: Transaction | null): void {
    if (transaction) {
      this.store.transactions.write(transaction, record, { collection: this, document })
      return
    }
    this.checkUnique(record, document, null)
    this.apply(record, document)
  }

  apply(record: DocumentRecord, document: Document | null): void {
    const before = record.document
    this.store.changed({ collection: this, record, before, after: document })
    if (this.store.transactions.anyOpen) {
      record.older.push({ ts: record.ts, document: before })
      this.changed.add(record)
    }
    this.put(record, document)
    record.ts = ++this.store.ts
    this.forgetIfEmpty(record)
  }

  /** Sets the present, indexes included, without a trace in versions or journal. */
  put(record: DocumentRecord, document: Document | null): void {
    const before = record.document
    if (document) this.records.set(record.key, record)
    record.document = document
    this.size += (document ? 1 : 0) - (before ? 1 : 0)
    for (const index of this.indexes) index.change(record, before, document)
  }

  checkUnique(record: DocumentRecord, document: Document | null, transaction: Transaction | null): void {
    if (!document) return
    for (const index of this.indexes) if (index.unique) this.checkIndex(index, record, document, transaction)
  }

  forgetIfEmpty(record: DocumentRecord): void {
    if (record.document || record.lock || this.store.transactions.anyOpen) return
    if (this.records.get(record.key) === record) this.records.delete(record.key)
  }

  forgetOldVersions(): void {
    const changed = this.changed
    this.changed = new Set()
    for (const record of changed) {
      record.older = []
      this.forgetIfEmpty(record)
    }
  }

  private checkIndex(
    index: FieldIndex,
    record: DocumentRecord,
    document: Document,
    transaction: Transaction | null,
  ): void {
    for (const key of index.keysOf(document)) {
      const rivals = [...index.scan({ exact: key })].filter(other => !transaction?.writes.has(other))
      const own = transaction ? this.ownRivals(index, key, transaction) : []
      if ([...rivals, ...own].some(other => other !== record)) {
        throw duplicateKey(this.name, index.name, encode(key))
      }
    }
  }

  private ownRivals(index: FieldIndex, key: readonly Value[], transaction: Transaction): DocumentRecord[] {
    const wanted = encode(key)
    return [...transaction.writes].flatMap(([record, write]) =>
      write.collection === this &&
      write.document &&
      index.keysOf(write.document).some(k => encode(k) === wanted)
        ? [record]
        : [],
    )
  }
}
