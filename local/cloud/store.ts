import { Collection, type Change, type Surroundings } from './collection'
import { CloudError, noCollection } from './errors'
import type { IndexTable } from './index-table'
import { Transactions } from './transactions'

/** All documents, in memory. Whoever listens to changes makes them last. */
export class Store implements Surroundings {
  /** Counts committed writes; snapshots are taken by it. */
  ts = 1
  readonly transactions: Transactions = new Transactions(
    () => this.ts,
    () => this.forgetOldVersions(),
  )
  private readonly collections = new Map<string, Collection>()
  private readonly reachable = new Set<string>()

  constructor(
    private readonly table: IndexTable,
    readonly changed: (change: Change) => void,
  ) {
    for (const name of Object.keys(table.collections)) this.create(name)
  }

  has(name: string): boolean {
    return this.reachable.has(name)
  }

  /** Makes a collection that callers may reach. */
  create(name: string): Collection {
    if (this.reachable.has(name)) {
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable] Table exist: ${name}`)
    }
    this.reachable.add(name)
    return this.kept(name)
  }

  /** A collection for reading and loading, also one that callers cannot reach (any more). */
  kept(name: string): Collection {
    const known = this.collections.get(name)
    if (known) return known
    const indexes = Object.hasOwn(this.table.collections, name) ? this.table.collections[name]?.indexes : []
    const collection = new Collection(name, indexes ?? [], this)
    this.collections.set(name, collection)
    return collection
  }

  collection(name: string): Collection {
    const collection = this.reachable.has(name) ? this.collections.get(name) : undefined
    if (!collection) throw noCollection(name)
    return collection
  }

  index(): void {
    for (const collection of this.collections.values()) collection.index()
  }

  private forgetOldVersions(): void {
    for (const collection of this.collections.values()) collection.forgetOldVersions()
  }
}
