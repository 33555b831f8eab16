/** Knows by content, not by dates, whether something in `dist` was built from what is here now. Node's own modules only. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { root } from './root.mjs'

const everywhere = ['package.json', 'package-lock.json', 'tsconfig.json', 'config/root.mjs']

/** What each target is made of. */
const sources = {
  functions: ['domain', 'cloudfunctions', 'config/build-functions.mjs', 'config/sdk-parts.mjs'],
  local: ['domain', 'cloudfunctions', 'local', 'tests', 'config'],
  h5: [
    'src',
    'domain',
    'babel.config.cjs',
    'config/index.ts',
    'config/build-phone.mjs',
    'config/plugin-aria.cjs',
    'config/aria-components.json',
    'config/aria-runtime.js',
    'config/plugin-lean-wxml.cjs',
    'config/lean-wxml.json',
    'config/no-inner-html.js',
    'config/ascii-encoder.js',
  ],
}
sources.weapp = [...sources.h5, 'project.config.json']

const products = {
  functions: 'dist/cloudfunctions',
  local: 'dist/local/main.cjs',
  h5: 'dist/h5/index.html',
  weapp: 'dist/weapp/app.json',
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => filesUnder(join(path, name)))
}

const isTest = file => /\.test\.tsx?$/.test(file)

/** A fingerprint of everything a target is made of. */
export function fingerprint(target) {
  const hash = createHash('sha256')
  for (const source of [...everywhere, ...sources[target]])
    for (const file of filesUnder(join(root, source)))
      if (!isTest(file)) hash.update(`${relative(root, file)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

const stampOf = target => join(root, 'dist/.built', target)

/** Whether a target has to be built again. */
export function isStale(target) {
  const stamp = stampOf(target)
  if (!existsSync(stamp) || !existsSync(join(root, products[target]))) return true
  return readFileSync(stamp, 'utf8') !== fingerprint(target)
}

/** Builds a target if it is stale; a build that fails leaves no stamp, so the next start tries again. */
export async function refresh(target, build) {
  if (!isStale(target)) return false
  const before = fingerprint(target)
  rmSync(stampOf(target), { force: true })
  await build()
  mkdirSync(dirname(stampOf(target)), { recursive: true })
  writeFileSync(stampOf(target), before)
  return true
}
