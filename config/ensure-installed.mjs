/** Makes sure that Node is new enough and that the packages of the lock file are there. Node's own modules only. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

const NEEDED = [20, 11]

/** Stops with one sentence in both languages. */
export function stop(chinese, english) {
  console.error(`${chinese}\n${english}`)
  process.exit(1)
}

/** Whether a version such as v20.11.1 will do. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])
}

const stamp = join(root, 'node_modules/.nuanlin-stamp')
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')

const isInstalled = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()

/** npm writes this list of what lies in node_modules; when it agrees with the lock file, somebody ran `npm ci` himself. */
function wasInstalledByHand() {
  const list = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const there = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  )
}

/** Installs by the lock file when that was not done; no package's own script runs. */
export function ensureInstalled() {
  if (!isNewEnough(process.version))
    stop(
      `需要 Node.js ${NEEDED.join('.')} 或更新的版本，这里是 ${process.version}。请从 https://nodejs.org 安装后再试。`,
      `Node.js ${NEEDED.join('.')} or newer is needed, this is ${process.version}. Install it from https://nodejs.org and try again.`,
    )
  if (isInstalled()) return false
  if (!wasInstalledByHand()) {
    console.log('正在安装（第一次要一两分钟）… Installing, a minute or two the first time…')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const flags = ['ci', '--no-audit', '--no-fund', '--ignore-scripts']
    const done = spawnSync(npm, flags, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    if (done.status !== 0)
      stop(
        '安装没有完成：原因在上面几行。请检查网络，再运行一次。',
        'The installation did not finish: the reason is in the lines above. Check the network and run it again.',
      )
  }
  writeFileSync(stamp, lockHash())
  return true
}
