/**
 * `npm run dev`: the server built anew and restarted when its sources change, the web pages from Taro's own server on
 * http://127.0.0.1:10086, which asks the one above for everything else.
 */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { bringUpToDate } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './root.mjs'

ensureInstalled()

const taro = join(root, 'node_modules/@tarojs/cli/bin/taro')
const pages = spawn(process.execPath, [taro, 'build', '--type', 'h5', '--no-check', '--watch'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development', TARO_ENV: 'h5', BROWSERSLIST_IGNORE_OLD_DATA: '1' },
})
let server
let ending = false

const stopServer = () =>
  new Promise(done => {
    if (!server || server.exitCode !== null) return done()
    server.once('exit', done)
    server.kill('SIGINT')
  })

async function restart() {
  try {
    await bringUpToDate(['functions', 'local'])
  } catch (error) {
    console.error(error.message)
    return
  }
  await stopServer()
  if (ending) return
  server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/local/main.cjs')], {
    stdio: 'inherit',
  })
}

/** Editors write a file in several steps: one restart for all of them, and never two at once. */
let waiting
let busy = Promise.resolve()
const soon = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => (busy = busy.then(restart)), 300)
}

for (const folder of ['domain', 'cloudfunctions', 'local'])
  watch(join(root, folder), { recursive: true }, soon)

async function end() {
  ending = true
  pages.kill()
  await stopServer()
  process.exit(0)
}
process.on('SIGINT', end)
process.on('SIGTERM', end)
await restart()
