import { existingFolder } from '../existing-folder'
import { runCommand } from '../run-command'
import { collections, lookAtStore } from '../store-copy'
import { audit } from './audit'
import type { Store } from './finding'

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

runCommand(() => lookAtStore(existingFolder(), report))
