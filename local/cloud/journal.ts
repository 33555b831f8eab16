import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import AsyncDatabase from 'libsql/promise'
import { LocalCloudError } from './errors'

export interface Row {
  readonly collection: string
  readonly key: string
  /** null: the document is gone. */
  readonly body: string | null
}

interface Statement {
  run(...values: unknown[]): { changes: number }
}

/** What both flavours of the library have in common; the one that does not block answers with promises. */
interface Connection {
  exec(sql: string): unknown
  prepare(sql: string): Statement | Promise<Statement>
  close(): unknown
  readonly inTransaction: boolean
}

const tables = `
  CREATE TABLE IF NOT EXISTS documents
    (collection TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (collection, key));
  CREATE TABLE IF NOT EXISTS collections (name TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, body BLOB NOT NULL);
`

const upsert = (table: string, key: string, columns: string): string =>
  `INSERT INTO ${table} (${key}, ${columns}) VALUES (${`${key}, ${columns}`.replace(/\w+/g, '?')}) ` +
  `ON CONFLICT (${key}) DO UPDATE SET ${columns} = excluded.${columns}`

const statements = {
  putDocument: upsert('documents', 'collection, key', 'body'),
  removeDocument: 'DELETE FROM documents WHERE collection = ? AND key = ?',
  addCollection: 'INSERT OR IGNORE INTO collections (name) VALUES (?)',
  putFile: upsert('files', 'path', 'body'),
  removeFile: 'DELETE FROM files WHERE path = ?',
}
type StatementName = keyof typeof statements

/** One write besides documents: a collection made, a file put or removed. */
export interface Extra {
  readonly statement: Exclude<StatementName, 'putDocument' | 'removeDocument'>
  readonly values: readonly (string | Buffer)[]
}

/** The SQLite file: one connection to read, one whose commits run beside the event loop. */
export class Journal {
  private readonly prepared = new Map<string, Statement>()

  private constructor(
    private readonly reader: Database.Database,
    private readonly writer: Connection,
    private readonly lock: Database.Database | undefined,
  ) {}

  /** Opens or makes the file; without one, everything is forgotten at the end. */
  static async open(file: string | undefined): Promise<Journal> {
    try {
      return file === undefined ? await Journal.inMemory() : await Journal.onDisk(file)
    } catch (error) {
      throw openError(file ?? 'the memory', error)
    }
  }

  private static async inMemory(): Promise<Journal> {
    const only = new Database(':memory:')
    return new Journal(only, only, undefined).prepareAll()
  }

  private static async onDisk(file: string): Promise<Journal> {
    mkdirSync(dirname(file), { recursive: true })
    const lock = holdFile(file)
    // The library's types say `any` for the flavour with promises.
    const writer = new AsyncDatabase(file, {}) as unknown as Connection
    await writer.exec('PRAGMA journal_mode = WAL')
    await writer.exec('PRAGMA synchronous = FULL')
    return new Journal(new Database(file), writer, lock).prepareAll()
  }

  private async prepareAll(): Promise<this> {
    await this.writer.exec(tables)
    for (const [name, sql] of Object.entries(statements))
      this.prepared.set(name, await this.writer.prepare(sql))
    return this
  }

  documents(): Iterable<{ collection: string; body: string }> {
    // The library types rows as unknown; the columns are the ones named here.
    const rows = this.reader.prepare('SELECT collection, body FROM documents ORDER BY rowid').iterate()
    return rows as IterableIterator<{ collection: string; body: string }>
  }

  collections(): string[] {
    const rows = this.reader.prepare('SELECT name FROM collections').all() as { name: string }[]
    return rows.map(row => row.name)
  }

  file(path: string): Buffer | undefined {
    const row = this.reader.prepare('SELECT body FROM files WHERE path = ?').get(path) as
      { body: Buffer } | undefined
    return row?.body
  }

  hasFile(path: string): boolean {
    return this.reader.prepare('SELECT 1 AS found FROM files WHERE path = ?').get(path) !== undefined
  }

  /** All of it in one commit, which is on the disk when the promise resolves, or none of it. */
  async write(rows: readonly Row[], extras: readonly Extra[]): Promise<void> {
    await this.writer.exec('BEGIN IMMEDIATE')
    try {
      for (const { collection, key, body } of rows) {
        if (body === null) this.run('removeDocument', [collection, key])
        else this.run('putDocument', [collection, key, body])
      }
      for (const { statement, values } of extras) this.run(statement, values)
      await this.writer.exec('COMMIT')
    } catch (error) {
      if (this.writer.inTransaction) await this.writer.exec('ROLLBACK')
      throw error
    }
  }

  /** One consistent file, on the disk when this returns, whatever is being written meanwhile. */
  copyTo(file: string): void {
    try {
      this.reader.prepare('VACUUM INTO ?').run(file)
      const copy = openSync(file, 'r+')
      fsyncSync(copy)
      closeSync(copy)
    } catch (error) {
      throw openError(file, error)
    }
  }

  close(): void {
    if (this.writer !== this.reader) this.writer.close()
    this.reader.close()
    this.lock?.close()
  }

  private run(statement: StatementName, values: readonly unknown[]): void {
    this.prepared.get(statement)?.run(...values)
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
