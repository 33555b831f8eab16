import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { LocalCloudError } from './errors'

export interface Row {
  readonly collection: string
  readonly key: string
  /** null: the document is gone. */
  readonly body: string | null
}

const tables = `
  CREATE TABLE IF NOT EXISTS documents
    (collection TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (collection, key));
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, body BLOB NOT NULL);
`

/** The SQLite file. One call of `write` is one commit that is on the disk when it returns. */
export class Journal {
  private readonly upsert
  private readonly remove
  private readonly lock: Database.Database | undefined

  private constructor(
    private readonly database: Database.Database,
    file: string | undefined,
  ) {
    this.lock = file === undefined ? undefined : holdFile(file)
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = FULL')
    database.exec(tables)
    this.upsert = database.prepare(
      'INSERT INTO documents (collection, key, body) VALUES (?, ?, ?) ' +
        'ON CONFLICT (collection, key) DO UPDATE SET body = excluded.body',
    )
    this.remove = database.prepare('DELETE FROM documents WHERE collection = ? AND key = ?')
  }

  /** Opens or makes the file; without one, everything is forgotten at the end. */
  static open(file: string | undefined): Journal {
    try {
      if (file !== undefined) mkdirSync(dirname(file), { recursive: true })
      return new Journal(new Database(file ?? ':memory:'), file)
    } catch (error) {
      throw openError(file ?? ':memory:', error)
    }
  }

  documents(): IterableIterator<{ collection: string; body: string }> {
    // The library types rows as unknown; the columns are the ones named here.
    return this.database
      .prepare('SELECT collection, body FROM documents ORDER BY rowid')
      .iterate() as IterableIterator<{
      collection: string
      body: string
    }>
  }

  collections(): string[] {
    const rows = this.database.prepare('SELECT name FROM collections').all() as { name: string }[]
    return rows.map(row => row.name)
  }

  addCollection(name: string): void {
    this.database.prepare('INSERT OR IGNORE INTO collections (name) VALUES (?)').run(name)
  }

  write(rows: readonly Row[]): void {
    this.database.exec('BEGIN IMMEDIATE')
    try {
      for (const { collection, key, body } of rows) {
        if (body === null) this.remove.run(collection, key)
        else this.upsert.run(collection, key, body)
      }
      this.database.exec('COMMIT')
    } catch (error) {
      if (this.database.inTransaction) this.database.exec('ROLLBACK')
      throw error
    }
  }

  putFile(path: string, body: Buffer): void {
    this.database
      .prepare(
        'INSERT INTO files (path, body) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET body = excluded.body',
      )
      .run(path, body)
  }

  file(path: string): Buffer | undefined {
    const row = this.database.prepare('SELECT body FROM files WHERE path = ?').get(path) as
      { body: Buffer } | undefined
    return row?.body
  }

  hasFile(path: string): boolean {
    return this.database.prepare('SELECT 1 AS found FROM files WHERE path = ?').get(path) !== undefined
  }

  removeFile(path: string): boolean {
    return this.database.prepare('DELETE FROM files WHERE path = ?').run(path).changes > 0
  }

  /** One consistent file, whatever is being written meanwhile. */
  copyTo(file: string): void {
    this.database.prepare('VACUUM INTO ?').run(file)
  }

  close(): void {
    if (!this.database.open) return
    this.database.close()
    this.lock?.close()
  }
}

/** A lock the system itself drops when the process dies, however it dies. */
const holdFile = (file: string): Database.Database => {
  const lock = new Database(`${file}.lock`)
  lock.exec('BEGIN EXCLUSIVE')
  return lock
}

const openError = (file: string, error: unknown): LocalCloudError => {
  const text = error instanceof Error ? error.message : String(error)
  if (/locked|busy/i.test(text))
    return new LocalCloudError('in-use', `${file} is in use by another running process.`)
  if (/not a database|malformed|corrupt/i.test(text)) {
    return new LocalCloudError('damaged', `${file} is not a readable data file (${text}).`)
  }
  return new LocalCloudError('unwritable', `${file} cannot be written (${text}).`)
}
