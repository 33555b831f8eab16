import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import indexes from '../config/indexes.json'
import type { Store } from './audit/finding'
import { openLocalCloud } from './cloud/open-local-cloud'
import { askForBackup } from './control'
import { runningServer, type DataFolder } from './data-folder'
import { openCloud } from './open-cloud'

/** Every collection there is. */
export const collections = Object.keys(indexes.collections)

/** Looks at everything in a data folder: at a consistent copy while a server runs on it. */
export async function lookAtStore<T>(folder: DataFolder, look: (store: Store) => T | Promise<T>): Promise<T> {
  const server = runningServer(folder)
  const place = mkdtempSync(join(tmpdir(), 'nuanlin-look-'))
  try {
    if (server) await askForBackup(server, join(place, 'copy.db'))
    const cloud = server
      ? await openLocalCloud({ file: join(place, 'copy.db'), indexes })
      : await openCloud(folder)
    try {
      return await look(name => cloud.readAll(name))
    } finally {
      await cloud.close()
    }
  } finally {
    rmSync(place, { recursive: true })
  }
}
