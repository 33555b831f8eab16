/** `npm run <command>`: runs one of the programs in `dist/local`, built first when that is stale. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bringUpToDate } from './build.mjs'
import { ensureInstalled, stop } from './ensure-installed.mjs'
import { root } from './root.mjs'

/** What a program needs besides itself. */
const needs = { bench: ['functions', 'weapp', 'h5'], screenshots: ['functions', 'weapp', 'h5'] }

const [command = '', ...words] = process.argv.slice(2)
ensureInstalled()
const { programs } = await import('./build-local.mjs')
const source = programs[command]
if (!source || command === 'main' || !existsSync(join(root, source)))
  stop(`没有这个命令：${command}`, `There is no command ${command}.`)
try {
  await bringUpToDate([...(needs[command] ?? []), 'local'])
} catch (error) {
  stop('没有准备好，无法运行。', `It could not be made ready: ${error.message}`)
}
const program = join(root, 'dist/local', `${command}.cjs`)
const ran = spawnSync(process.execPath, ['--enable-source-maps', program, ...words], {
  // Files named by the person are meant from where he stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
})
process.exit(ran.status ?? 1)
