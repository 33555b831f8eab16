/** Builds the phone: `node config/build-phone.mjs weapp|h5 [--watch]` → `dist/weapp` or `dist/h5`. */
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const shapes = { weapp: 'app.json', h5: 'index.html' }
const [shape, ...flags] = process.argv.slice(2)
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const cli = join(root, 'node_modules/@tarojs/cli/bin/taro')

const stop = sentence => {
  console.error(sentence)
  process.exit(1)
}

if (!(shape in shapes)) stop(`Say which phone to build: ${Object.keys(shapes).join(' or ')}.`)
if (!existsSync(cli)) stop('The build tools are not installed yet. Run: npm ci')

const watching = flags.includes('--watch')
const out = join(root, 'dist', shape)
const began = performance.now()
rmSync(out, { recursive: true, force: true })
const build = spawnSync(
  process.execPath,
  [cli, 'build', '--type', shape, '--no-check', ...(watching ? ['--watch'] : [])],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: watching ? 'inherit' : 'pipe',
    env: {
      ...process.env,
      NODE_ENV: watching ? 'development' : 'production',
      TARO_ENV: shape,
      BROWSERSLIST_IGNORE_OLD_DATA: '1',
    },
  },
)
if (watching) process.exit(build.status ?? 1)
if (build.status !== 0 || !existsSync(join(out, shapes[shape]))) {
  // A half-built phone must not be taken for a whole one.
  rmSync(out, { recursive: true, force: true })
  console.error(build.stdout, build.stderr)
  stop(`The ${shape} build did not finish: what went wrong is in the lines above. dist/${shape} is empty.`)
}
console.log(`dist/${shape} is built (${((performance.now() - began) / 1000).toFixed(1)} s).`)
