import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root'
import { runCommand } from '../run-command'
import { apiPage } from './api'
import { contracts } from './contracts'

const file = join(root, 'docs/api.md')

runCommand(() => {
  const page = apiPage(contracts)
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === page
  if (process.argv.includes('--check')) {
    console.log(isCurrent ? 'docs/api.md is up to date' : 'docs/api.md is out of date: npm run docs:api')
    return Promise.resolve(isCurrent ? 0 : 1)
  }
  mkdirSync(join(root, 'docs'), { recursive: true })
  writeFileSync(file, page)
  console.log(isCurrent ? 'docs/api.md was up to date' : 'docs/api.md written')
  return Promise.resolve(0)
})
