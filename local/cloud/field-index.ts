import type { IndexSpec } from './index-table'
import { indexedAt } from './paths'
import type { DocumentRecord } from './record'
import { SortedList } from './sorted-list'
import type { Document, Value } from './values'
import { compare } from './values'

export interface Entry {
  readonly key: readonly Value[]
  readonly record: DocumentRecord
}

/** From where to where of an index: the first fields exactly, then a stretch of the next one. */
export interface Bounds {
  readonly exact: readonly Value[]
  readonly low?: Value | undefined
  readonly high?: Value | undefined
}

const compareKeys = (a: readonly Value[], b: readonly Value[], length: number): number => {
  for (let i = 0; i < length; i++) {
    const way = compare(a[i], b[i])
    if (way !== 0) return way
  }
  return 0
}

const product = (columns: readonly (readonly Value[])[]): Value[][] =>
  columns.reduce<Value[][]>((rows, column) => rows.flatMap(row => column.map(value => [...row, value])), [[]])

/** A real secondary index: entries in the order of their fields, several for a document whose field is a list. */
export class FieldIndex {
  readonly name: string
  readonly fields: readonly string[]
  readonly unique: boolean
  /** Once a list was indexed, two bounds may be met by two different items, so only one of them may be used. */
  multikey = false
  private readonly paths: readonly (readonly string[])[]
  private readonly entries: SortedList<Entry>

  constructor(spec: IndexSpec) {
    this.name = spec.name
    this.fields = spec.fields
    this.unique = spec.unique ?? false
    this.paths = spec.fields.map(field => field.split('.'))
    const length = spec.fields.length
    this.entries = new SortedList(
      (a, b) => compareKeys(a.key, b.key, length) || a.record.sequence - b.record.sequence,
    )
  }

  keysOf(document: Document): Value[][] {
    const columns = this.paths.map(path => indexedAt(document, path))
    if (columns.every(column => column.length === 1)) return [columns.map(column => column[0] ?? null)]
    this.multikey = true
    return product(columns)
  }

  fill(records: Iterable<DocumentRecord>): void {
    const entries: Entry[] = []
    for (const record of records) {
      if (record.document) for (const key of this.keysOf(record.document)) entries.push({ key, record })
    }
    this.entries.fill(entries)
  }

  change(record: DocumentRecord, before: Document | null, after: Document | null): void {
    const gone = before ? this.keysOf(before) : []
    const come = after ? this.keysOf(after) : []
    if (
      gone.length === come.length &&
      gone.every((key, i) => compareKeys(key, come[i] ?? [], key.length) === 0)
    )
      return
    for (const key of gone) this.entries.remove({ key, record })
    for (const key of come) this.entries.add({ key, record })
  }

  /** Records within the bounds, in the order of the index or against it. A record may come more than once. */
  *scan(bounds: Bounds, downwards = false): Generator<DocumentRecord> {
    const entries = downwards
      ? this.entries.downFrom(entry => this.side(entry, bounds) > 0)
      : this.entries.from(entry => this.side(entry, bounds) >= 0)
    for (const entry of entries) {
      if (this.side(entry, bounds) !== 0) return
      yield entry.record
    }
  }

  /** -1 below the bounds, 0 within, 1 above. */
  private side(entry: Entry, { exact, low, high }: Bounds): number {
    const way = compareKeys(entry.key, exact, exact.length)
    if (way !== 0) return Math.sign(way)
    const next = entry.key[exact.length]
    if (low !== undefined && compare(next, low) < 0) return -1
    return high !== undefined && compare(next, high) > 0 ? 1 : 0
  }
}
