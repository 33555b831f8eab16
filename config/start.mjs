/** `npm start`: installs, builds what is stale, then runs the whole back end in this terminal until Ctrl-C. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bringUpToDate } from './build.mjs'
import { ensureInstalled, stop } from './ensure-installed.mjs'
import { root } from './root.mjs'

ensureInstalled()
try {
  await bringUpToDate(['functions', 'local', 'h5'])
} catch (error) {
  stop('没有准备好，无法启动。', `It could not be made ready: ${error.message}`)
}
process.chdir(root)
createRequire(import.meta.url)(join(root, 'dist/local/main.cjs'))
