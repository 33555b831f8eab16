import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root'
import { runCommand } from '../run-command'
import { accessPage } from './access'
import { apiPage } from './api'
import { contracts } from './contracts'

const pages = { 'docs/api.md': apiPage(contracts), 'docs/access.md': accessPage(contracts) }

const isCurrent = (name: string, page: string) =>
  existsSync(join(root, name)) && readFileSync(join(root, name), 'utf8') === page

runCommand(() => {
  const stale = Object.entries(pages).filter(([name, page]) => !isCurrent(name, page))
  if (process.argv.includes('--check')) {
    for (const [name] of stale) console.log(`${name} is out of date: npm run docs:api`)
    return Promise.resolve(stale.length === 0 ? 0 : 1)
  }
  mkdirSync(join(root, 'docs'), { recursive: true })
  for (const [name, page] of stale) writeFileSync(join(root, name), page)
  console.log(
    stale.length === 0 ? 'the pages were up to date' : `${stale.map(([name]) => name).join(', ')} written`,
  )
  return Promise.resolve(0)
})
