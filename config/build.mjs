/** Builds what is stale of the targets named; says what it does, because a person is waiting. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'
import { refresh } from './stale.mjs'

function buildPhone(shape) {
  const done = spawnSync(process.execPath, [join(root, 'config/build-phone.mjs'), shape], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (done.status === 0) return
  process.stderr.write(`${done.stdout}\n${done.stderr}\n`)
  throw new Error(`${shape} could not be built; what went wrong is in the lines above.`)
}

const builders = {
  functions: async () => (await import('./build-functions.mjs')).buildFunctions(),
  local: async () => (await import('./build-local.mjs')).buildLocal(),
  h5: () => buildPhone('h5'),
  weapp: () => buildPhone('weapp'),
}

const names = {
  functions: '云函数 functions',
  local: '本机程序 local programs',
  h5: '网页 web pages (half a minute)',
  weapp: '小程序 mini-program (half a minute)',
}

/** Brings the targets up to date, one after the other. */
export async function bringUpToDate(targets) {
  for (const target of targets)
    await refresh(target, async () => {
      console.log(`正在准备 Building: ${names[target]}…`)
      await builders[target]()
    })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bringUpToDate(process.argv.slice(2))
