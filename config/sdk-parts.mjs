/**
 * What of the CloudBase SDK a function does not carry. Each part is either replaced by something small that does what we use
 * of it, or by one that says plainly that it is not there. The rest of the SDK goes in unchanged.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const sdk = JSON.parse(readFileSync(require.resolve('@cloudbase/node-sdk/package.json'), 'utf8'))

/** Whatever is read of it is it again; whoever calls it or makes one is told that it is not there. */
const absent = part => `
  const gone = () => { throw new Error('${part}: not part of this bundle, see config/sdk-parts.mjs') }
  const nothing = new Proxy(function () {}, {
    get: (_, name) => (name === '__esModule' ? true : typeof name === 'symbol' ? undefined : nothing),
    apply: gone,
    construct: gone,
  })
  module.exports = nothing`

/** The SDK asks the machine's metadata with it when no credentials are in the environment; nothing else. */
const axios = `
  const get = async (url, options = {}) => {
    const signal = options.timeout ? AbortSignal.timeout(options.timeout) : undefined
    const reply = await fetch(url, { signal })
    const text = await reply.text()
    let data = text
    try { data = JSON.parse(text) } catch { /* a plain text is the answer itself */ }
    return { status: reply.status, data }
  }
  module.exports = { default: { get }, get }`

/** An upload's error is one flat element of texts. */
const xml = `
  exports.parseString = (given, done) => {
    const text = String(given ?? '')
    const root = /<(\\w+)>([\\s\\S]*)<\\/\\1>/.exec(text)
    if (!root) return done(text.trim() ? new Error('unreadable XML') : null, null)
    const fields = [...root[2].matchAll(/<(\\w+)>([^<]*)<\\/\\1>/g)].map(([, name, value]) => [name, [value]])
    done(null, { [root[1]]: Object.fromEntries(fields) })
  }`

/** By module name, or by the end of the path inside the SDK. */
const parts = [
  [/^@cloudbase\/ai$/, absent('AI')],
  [/^@cloudbase\/app$/, absent('AI')],
  [/^web-streams-polyfill$/, absent('AI')],
  [/^@cloudbase\/wx-cloud-client-sdk$/, absent('Data models')],
  [/^jsonwebtoken$/, absent('Custom login tickets')],
  [/^form-data$/, absent('Form uploads')],
  [/^https?-proxy-agent$/, absent('A proxy')],
  [/realtime\/websocket-client$/, absent('Watching')],
  [/^axios$/, axios],
  [/^xml2js$/, xml],
  [/\/utils\/version$|^\.\/version$/, `exports.version = ${JSON.stringify(sdk.version)}`],
]

/** For esbuild: swaps those parts wherever the SDK asks for them. */
export const lighterSdk = {
  name: 'lighter-sdk',
  setup(build) {
    parts.forEach(([filter], at) => {
      build.onResolve({ filter }, ({ importer }) =>
        /node_modules\/@cloudbase\//.test(importer.replaceAll('\\', '/'))
          ? { path: String(at), namespace: 'lighter-sdk' }
          : undefined,
      )
    })
    build.onLoad({ filter: /.*/, namespace: 'lighter-sdk' }, ({ path }) => ({
      contents: parts[Number(path)][1],
      loader: 'js',
    }))
  },
}
