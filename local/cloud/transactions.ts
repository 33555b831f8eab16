import { randomBytes } from 'node:crypto'
import { transactionConflict, transactionGone } from './errors'
import type { DocumentRecord } from './record'
import type { Document } from './values'

const longestMs = 30_000

/** What a transaction needs of a collection. */
interface Writable {
  checkUnique(record: DocumentRecord, document: Document | null, transaction: Transaction): void
  apply(record: DocumentRecord, document: Document | null): void
  forgetIfEmpty(record: DocumentRecord): void
}

export interface TransactionWrite {
  readonly collection: Writable
  readonly document: Document | null
}

export interface Transaction {
  readonly id: string
  /** The store's count at the first look; what is written later stays unseen. */
  snapshot: number | null
  readonly writes: Map<DocumentRecord, TransactionWrite>
  readonly expiry: NodeJS.Timeout
}

/** Open transactions: a snapshot each, the first writer holds a document, the second is refused at once. */
export class Transactions {
  private readonly open = new Map<string, Transaction>()

  constructor(
    private readonly moment: () => number,
    private readonly lastClosed: () => void,
  ) {}

  get anyOpen(): boolean {
    return this.open.size > 0
  }

  begin(): Transaction {
    const id = randomBytes(16).toString('hex')
    const expiry = setTimeout(() => this.close(transaction), longestMs).unref()
    const transaction: Transaction = { id, snapshot: null, writes: new Map(), expiry }
    this.open.set(id, transaction)
    return transaction
  }

  named(id: string): Transaction {
    const transaction = this.open.get(id)
    if (!transaction) throw transactionGone()
    transaction.snapshot ??= this.moment()
    return transaction
  }

  write(transaction: Transaction, record: DocumentRecord, write: TransactionWrite): void {
    const taken = record.lock !== null && record.lock !== transaction
    if (taken || record.ts > (transaction.snapshot ?? 0)) throw this.conflict(transaction)
    write.collection.checkUnique(record, write.document, transaction)
    record.lock = transaction
    transaction.writes.set(record, write)
  }

  /** The transaction that meets a conflict is over; the caller may begin another. */
  conflict(transaction: Transaction): Error {
    this.close(transaction)
    return transactionConflict()
  }

  commit(transaction: Transaction): void {
    for (const [record, { collection, document }] of transaction.writes) {
      collection.checkUnique(record, document, transaction)
    }
    for (const [record, { collection, document }] of transaction.writes) collection.apply(record, document)
    this.close(transaction)
  }

  close(transaction: Transaction): void {
    if (!this.open.delete(transaction.id)) return
    clearTimeout(transaction.expiry)
    const touched = [...transaction.writes]
    for (const [record] of touched) record.release()
    for (const [record, { collection }] of touched) collection.forgetIfEmpty(record)
    if (this.open.size === 0) this.lastClosed()
  }

  closeAll(): void {
    for (const transaction of [...this.open.values()]) this.close(transaction)
  }
}
