import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import indexes from '../../config/indexes.json'
import { functionTable } from '../function-table'
import { root } from '../root'
import { runCommand } from '../run-command'
import { cloudbaserc, planLines } from './plan'

const how = [
  'This command prepares and explains; the upload itself is done by Tencent’s own tool, which is not a part of this project:',
  '  1. npm run build:functions',
  '  2. in the console of the environment make the collections and indexes above, permission ADMINONLY',
  '  3. ENV_ID=… NUANLIN_KEYS=… npx --package @cloudbase/cli tcb fn deploy --all, in the folder dist, where cloudbaserc.json lies now',
  '  4. npm run build:weapp, then upload dist/weapp with WeChat’s developer tool',
]

runCommand(() => {
  for (const line of planLines(functionTable, indexes)) console.log(line)
  if (process.argv.includes('--dry-run')) return Promise.resolve(0)
  const file = join(root, 'dist/cloudbaserc.json')
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(file, `${JSON.stringify(cloudbaserc(functionTable), null, 2)}\n`)
  console.log(`\nWritten: ${file}\n\n${how.join('\n')}`)
  return Promise.resolve(0)
})
