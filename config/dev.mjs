/** `npm run dev`: the web pages rebuilt as they change, the server built anew and restarted when its sources change. */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { bringUpToDate } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './root.mjs'

ensureInstalled()

const pages = spawn(process.execPath, [join(root, 'config/build-phone.mjs'), 'h5', '--watch'], {
  stdio: 'inherit',
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
