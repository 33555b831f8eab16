/** Bundles every cloud function to one file, with the dictionary beside those that read names, and the programs of the one-machine shape: `node config/build-functions.mjs`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

const source = join(root, 'cloudfunctions')

/** A folder with an `index.ts` is a function; `kit` has none. */
export const functionNames = () =>
  readdirSync(source)
    .filter(name => existsSync(join(source, name, 'index.ts')))
    .sort()

/** What the platform needs to know beside the code. */
const manifest = name => `{ "name": "${name}", "main": "index.js" }\n`

/** Which WeChat interfaces a function may ask; the platform reads it from its config.json. */
const { functions: table } = JSON.parse(readFileSync(join(root, 'config/triggers.json'), 'utf8'))
const permissions = name => `${JSON.stringify({ permissions: { openapi: table[name]?.openapi ?? [] } })}\n`

const common = {
  absWorkingDir: root,
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
}

/**
 * The readings of names are a large dictionary that few calls need: it lies in a file of its own beside the function, which
 * loads it when the first name is read (docs/decisions/0013).
 */
const dictionary = {
  package: 'pinyin-pro',
  file: 'pinyin-pro.js',
  uses: "export { pinyin } from 'pinyin-pro'",
}

const dictionaryBeside = {
  name: 'dictionary-beside',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${dictionary.package}$`) }, () => ({
      path: `./${dictionary.file}`,
      external: true,
    }))
  },
}

const bytesOf = ({ outputs }) => Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0)
const asksForDictionary = ({ outputs }) =>
  Object.values(outputs).some(({ imports }) => imports.some(({ path }) => path === `./${dictionary.file}`))

async function buildFunction(name, folder, { build, lighterSdk }) {
  const { metafile } = await build({
    ...common,
    entryPoints: [join(source, name, 'index.ts')],
    outfile: join(folder, 'index.js'),
    plugins: [lighterSdk, dictionaryBeside],
  })
  if (!asksForDictionary(metafile)) return bytesOf(metafile)
  const beside = await build({
    ...common,
    stdin: { contents: dictionary.uses, resolveDir: root },
    outfile: join(folder, dictionary.file),
  })
  return bytesOf(metafile) + bytesOf(beside.metafile)
}

/** Builds the functions; gives the bytes of each. */
export async function buildFunctions(names = functionNames(), out = join(root, 'dist/cloudfunctions')) {
  const [{ build }, { lighterSdk }] = await Promise.all([import('esbuild'), import('./sdk-parts.mjs')])
  rmSync(out, { recursive: true, force: true })
  const sizes = {}
  for (const name of names) {
    mkdirSync(join(out, name), { recursive: true })
    writeFileSync(join(out, name, 'package.json'), manifest(name))
    writeFileSync(join(out, name, 'config.json'), permissions(name))
    sizes[name] = await buildFunction(name, join(out, name), { build, lighterSdk })
  }
  return sizes
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const [name, bytes] of Object.entries(await buildFunctions()))
    console.log(`dist/cloudfunctions/${name} ${bytes.toLocaleString('en')} bytes`)
