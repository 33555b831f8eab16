import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root'
import { buildChildren, runProgram, startChild, type ChildServer } from './testing/child-server'

jest.setTimeout(60_000)

let place: string
const at = (name: string) => join(place, name)
beforeAll(() => {
  buildChildren()
  place = mkdtempSync(join(tmpdir(), 'nuanlin-start-'))
})
afterAll(() => rmSync(place, { recursive: true }))

describe('a real installation', () => {
  let server: ChildServer
  beforeAll(async () => {
    server = await startChild({ DATA_DIR: at('real'), DEMO: '0' })
  })
  afterAll(() => server.end('SIGKILL'))

  test('starts empty, and lets nobody be somebody else', async () => {
    expect((await fetch(`${server.url}/demo/people`)).status).toBe(404)
    const login = await fetch(`${server.url}/demo/login`, {
      method: 'POST',
      body: '{"as":"shen"}',
      headers: { 'content-type': 'application/json' },
    })
    expect(login.status).toBe(404)
    expect(await login.text()).not.toContain('token')
  })

  test('keeps its folder and its keys to its owner', () => {
    const mode = (name: string) => (statSync(at(name)).mode & 0o777).toString(8)
    expect([mode('real'), mode('real/keys.json'), mode('real/server.json')]).toEqual(['700', '600', '600'])
  })

  test('is not opened twice', () => {
    const { code, said } = runProgram('main', { DATA_DIR: at('real'), DEMO: '0' })
    expect(code).toBe(1)
    expect(said).toMatch(/正被另一个暖邻程序使用[\s\S]*in use by another running Nuanlin/)
  })

  test('ends well when asked to, and starts again', async () => {
    expect(await server.end('SIGTERM')).toBe(0)
    server = await startChild({ DATA_DIR: at('real'), DEMO: '0' })
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
  })
})

describe('what cannot be started says why in one sentence of two languages', () => {
  const refused = (env: Record<string, string>) => {
    const { code, said } = runProgram('main', env)
    expect(code).toBe(1)
    expect(said.trim().split('\n')).toHaveLength(2)
    return said
  }

  test('a port that is taken, before anything is made', async () => {
    const other: Server = createServer()
    await new Promise<void>(done => other.listen(0, '127.0.0.1', done))
    const address = other.address()
    const port = String(typeof address === 'object' && address ? address.port : 0)
    expect(refused({ PORT: port, DATA_DIR: at('never') })).toMatch(/端口.*EADDRINUSE/)
    expect(() => statSync(at('never'))).toThrow()
    other.close()
  })

  test('a port that is none', () => {
    expect(refused({ PORT: 'eighty' })).toMatch(/PORT=eighty/)
  })

  test('a folder that cannot be written', () => {
    writeFileSync(at('file'), '')
    expect(refused({ DATA_DIR: at('file/data') })).toMatch(/不能写/)
    // Nothing can be made here, not even by root; and it is not tried forever.
    if (existsSync('/proc')) expect(refused({ DATA_DIR: '/proc/nuanlin/data' })).toMatch(/不能写/)
  })

  test('a data file that is none', () => {
    runProgram('audit', { DATA_DIR: at('broken') })
    const folder = mkdtempSync(at('broken-'))
    writeFileSync(join(folder, 'keys.json'), '{}')
    writeFileSync(join(folder, 'nuanlin.db'), 'x'.repeat(5000))
    expect(refused({ DATA_DIR: folder })).toMatch(/读不出来/)
  })

  test('data without its keys', () => {
    const folder = mkdtempSync(at('keyless-'))
    writeFileSync(join(folder, 'nuanlin.db'), '')
    expect(refused({ DATA_DIR: folder })).toMatch(/keys\.json/)
  })

  test('a demo that is to be a real community', () => {
    const folder = mkdtempSync(at('demo-'))
    writeFileSync(join(folder, 'community.json'), '{"kind":"demo"}')
    expect(refused({ DATA_DIR: folder, DEMO: '0' })).toMatch(/演示社区，不能当正式的用/)
  })

  test('a Node that is too old', () => {
    const script = `Object.defineProperty(process, 'version', { value: 'v20.10.0' })
      import('./config/ensure-installed.mjs').then(({ ensureInstalled }) => ensureInstalled())`
    const ran = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' })
    expect(ran.status).toBe(1)
    expect(ran.stderr.trim().split('\n')).toHaveLength(2)
    expect(ran.stderr).toMatch(/需要 Node\.js 20\.11/)
  })
})
