import { openVault, type Vault } from '../../cloudfunctions/kit/crypto'
import { existingFolder } from '../existing-folder'
import { runCommand } from '../run-command'
import { collections, lookAtStore } from '../store-copy'
import { audit } from './audit'
import type { Store } from './finding'
import { checkSealed } from './sealed'

async function report(store: Store, vault: Vault): Promise<number> {
  const rows = collections.reduce((sum, name) => sum + store(name).length, 0)
  const sealed = { name: 'people: sealed and found', findings: await checkSealed(store, vault) }
  const results = [...audit(store, Date.now()), sealed]
  for (const { name, findings } of results) {
    console.log(`${findings.length === 0 ? '✓' : '✗'} ${name}`)
    for (const { invariant, row, says } of findings) console.log(`    ${invariant} ${row}: ${says}`)
  }
  const wrong = results.reduce((sum, { findings }) => sum + findings.length, 0)
  console.log(`${rows} rows looked at, ${wrong} wrong`)
  return wrong === 0 ? 0 : 1
}

runCommand(() => {
  const folder = existingFolder()
  return lookAtStore(folder, store => report(store, openVault(folder.readKeys)))
})
