import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { openLocalCloud, type LocalCloud } from '../local/cloud/open-local-cloud'

jest.setTimeout(60_000)

const root = resolve(__dirname, '..')
const run = promisify(execFile)

/** What a function does with the SDK, as it is bundled for deployment. */
const program = `
  import tcb from '@cloudbase/node-sdk'
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true, timeout: 10000 })
  const attempt = async make => { try { return await make() } catch (error) { return { refused: error.message } } }
  async function main() {
    const table = app.database().collection('things')
    await table.add({ _id: 'a', n: 1 })
    const changed = await table.where({ _id: 'a' }).updateAndReturn({ n: app.database().command.inc(1) })
    const { fileID } = await app.uploadFile({ cloudPath: 'menus/a.txt', fileContent: Buffer.from('粥') })
    const file = await app.downloadFile({ fileID })
    const called = await app.callFunction({ name: 'meals', data: { action: 'settle' } })
    const sent = await app.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData: { touser: 'o1', template_id: 't', page: 'p', data: { thing1: { value: '开饭了' } } } })
    const ai = await attempt(() => app.ai().createModel('x'))
    const ticket = await attempt(() => app.auth().createTicket('u1'))
    process.stdout.write(JSON.stringify({ doc: changed.doc, file: file.fileContent.toString(), called: called.result, sent: typeof sent.result === 'string' ? JSON.parse(sent.result) : sent.result, ai, ticket }))
  }
  main().then(() => process.exit(0), error => { console.error(error); process.exit(1) })`

const bundling = (out: string) => `
  const [{ build }, { lighterSdk }] = await Promise.all([import('esbuild'), import(${JSON.stringify(join(root, 'config/sdk-parts.mjs'))})])
  await build({ stdin: { contents: process.env.PROGRAM, resolveDir: ${JSON.stringify(root)} }, outfile: ${JSON.stringify(out)},
    bundle: true, minify: true, platform: 'node', target: 'node18', format: 'cjs', mainFields: ['main'], plugins: [lighterSdk], logLevel: 'error' })`

let cloud: LocalCloud
let place: string
beforeAll(async () => {
  const invoke = (name: string, data: unknown) => Promise.resolve({ name, data })
  cloud = await openLocalCloud({ indexes: { collections: { things: { indexes: [] } } }, invoke })
  place = mkdtempSync(join(tmpdir(), 'nuanlin-sdk-'))
  execFileSync(process.execPath, ['--input-type=module', '-e', bundling(join(place, 'program.js'))], {
    cwd: root,
    env: { ...process.env, PROGRAM: program },
  })
})
afterAll(async () => {
  await cloud.close()
  rmSync(place, { recursive: true })
})

test('the lighter SDK still does all that a function needs, and says plainly what it left out', async () => {
  const { stdout } = await run(process.execPath, [join(place, 'program.js')], {
    env: { ...process.env, ...cloud.env, SILENCE: 'true' },
  })
  expect(JSON.parse(stdout)).toMatchObject({
    doc: { _id: 'a', n: 2 },
    file: '粥',
    called: { name: 'meals', data: { action: 'settle' } },
    sent: { errcode: 0 },
    ai: { refused: expect.stringContaining('not part of this bundle') as string },
    ticket: { refused: expect.any(String) as string },
  })
  expect(cloud.messages()[0]).toMatchObject({ touser: 'o1' })
})
