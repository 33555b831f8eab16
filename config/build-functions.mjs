/** Bundles every cloud function to one file, and the programs of the one-machine shape: `node config/build-functions.mjs`. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

const source = join(root, 'cloudfunctions')

/** A folder with an `index.ts` is a function; `kit` has none. */
export const functionNames = () =>
  readdirSync(source)
    .filter(name => existsSync(join(source, name, 'index.ts')))
    .sort()

/** Files the platform needs beside the code; everything else is inside the one file. */
const manifest = name => `{ "name": "${name}", "main": "index.js" }\n`

async function functionOptions(name) {
  const { lighterSdk } = await import('./sdk-parts.mjs')
  return {
    absWorkingDir: root,
    entryPoints: [join(source, name, 'index.ts')],
    outfile: join(root, 'dist/cloudfunctions', name, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    mainFields: ['main'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    plugins: [lighterSdk],
  }
}

/** Builds the functions; gives the bytes of each. */
export async function buildFunctions(names = functionNames()) {
  const { build } = await import('esbuild')
  const out = join(root, 'dist/cloudfunctions')
  rmSync(out, { recursive: true, force: true })
  const sizes = {}
  for (const name of names) {
    mkdirSync(join(out, name), { recursive: true })
    writeFileSync(join(out, name, 'package.json'), manifest(name))
    const { metafile } = await build(await functionOptions(name))
    sizes[name] = Object.values(metafile.outputs)[0].bytes
  }
  return sizes
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [name, bytes] of Object.entries(await buildFunctions()))
    console.log(`dist/cloudfunctions/${name}/index.js ${bytes.toLocaleString('en')} bytes`)
