import Database from 'libsql'

const TABLE = 'CREATE TABLE nuanlin_backup (name TEXT PRIMARY KEY, body TEXT NOT NULL)'

/** Puts small texts beside the documents of a copied data file, so that a backup is one file. */
export function putExtras(file: string, extras: Readonly<Record<string, string>>): void {
  const database = new Database(file)
  try {
    database.exec(TABLE)
    const add = database.prepare('INSERT INTO nuanlin_backup (name, body) VALUES (?, ?)')
    for (const [name, body] of Object.entries(extras)) add.run(name, body)
  } finally {
    database.close()
  }
}

/** Takes them out again; undefined when the file is no backup. */
export function takeExtras(file: string): Record<string, string> | undefined {
  let database: Database.Database | undefined
  try {
    database = new Database(file)
    // The library types rows as unknown; the columns are the ones named here.
    const rows = database.prepare('SELECT name, body FROM nuanlin_backup').all() as {
      name: string
      body: string
    }[]
    database.exec('DROP TABLE nuanlin_backup')
    return Object.fromEntries(rows.map(({ name, body }) => [name, body]))
  } catch {
    return undefined
  } finally {
    database?.close()
  }
}
