import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import indexes from '../../config/indexes.json'
import { openLocalCloud } from '../cloud/open-local-cloud'
import { askForBackup } from '../control'
import { runningServer, type DataFolder } from '../data-folder'
import { existingFolder } from '../existing-folder'
import { openCloud } from '../open-cloud'
import { runCommand } from '../run-command'
import { audit, collections } from './audit'
import type { Store } from './finding'

async function copyOf(folder: DataFolder, look: (store: Store) => number): Promise<number> {
  const server = runningServer(folder)
  const place = mkdtempSync(join(tmpdir(), 'nuanlin-audit-'))
  try {
    if (server) await askForBackup(server, join(place, 'copy.db'))
    const cloud = server
      ? await openLocalCloud({ file: join(place, 'copy.db'), indexes })
      : await openCloud(folder)
    try {
      return look(name => cloud.readAll(name))
    } finally {
      await cloud.close()
    }
  } finally {
    rmSync(place, { recursive: true })
  }
}

function report(store: Store): number {
  const rows = collections.reduce((sum, name) => sum + store(name).length, 0)
  const results = audit(store, Date.now())
  for (const { name, findings } of results) {
    console.log(`${findings.length === 0 ? '✓' : '✗'} ${name}`)
    for (const { invariant, row, says } of findings) console.log(`    ${invariant} ${row}: ${says}`)
  }
  const wrong = results.reduce((sum, { findings }) => sum + findings.length, 0)
  console.log(`${rows} rows looked at, ${wrong} wrong`)
  return wrong === 0 ? 0 : 1
}

runCommand(() => copyOf(existingFolder(), report))
