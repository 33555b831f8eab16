import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { KeyRing } from '../../cloudfunctions/kit/crypto'
import {
  buildChildren,
  comeInAs,
  runBeside,
  runProgram,
  startChild,
  type ChildServer,
} from '../testing/child-server'
import type { Reply } from '../../domain/kernel/contract'
import { envelopesByKey } from './envelopes'
import { bothRings, using, withNewKey, without } from './ring'

jest.setTimeout(180_000)

const howItWent = (reply: Reply<never>) =>
  reply.ok ? 'ok' : 'refusal' in reply ? reply.refusal.code : 'error'

const one: KeyRing = { current: 'k1', keys: { k1: 'a' }, index: 'i' }

test('a key that is added seals nothing until it is used, and the one in use is not dropped', () => {
  const { ring, id } = withNewKey(one, ['k4'])
  expect([id, ring.current]).toEqual(['k5', 'k1'])
  const used = using(ring, id)
  expect(() => without(used, 'k5')).toThrow('seals now and cannot be dropped')
  expect(without(used, 'k1')).toEqual({ ...used, keys: { k5: used.keys['k5'] } })
  expect(() => using(one, 'k2')).toThrow('There is no key k2')
  expect(bothRings(one, without(used, 'k1')).keys).toEqual(used.keys)
})

test('sealed fields are counted wherever they lie', () => {
  const sealed = (key: string) => `${key}.${'A'.repeat(16)}.QUJD.${'B'.repeat(22)}`
  const rows: Record<string, object[]> = {
    a: [
      { _id: '1', phone: sealed('k1') },
      { _id: '2', deep: { list: [sealed('k1'), sealed('k2')] } },
    ],
    b: [{ _id: 'k1.is.no.envelope' }],
  }
  expect(envelopesByKey(name => (rows[name] ?? []) as never, ['a', 'b'])).toEqual({ k1: 2, k2: 1 })
})

describe('the keys of the demo community', () => {
  let place: string
  let env: { DATA_DIR: string }
  let server: ChildServer
  beforeAll(async () => {
    buildChildren()
    place = mkdtempSync(join(tmpdir(), 'nuanlin-keys-'))
    env = { DATA_DIR: join(place, 'data') }
    server = await startChild(env)
  })
  afterAll(async () => {
    await server.end('SIGKILL')
    rmSync(place, { recursive: true })
  })

  const file = () => join(env.DATA_DIR, 'keys.json')
  const ring = () => JSON.parse(readFileSync(file(), 'utf8')) as KeyRing
  const keys = (...words: string[]) => runProgram('keys', env, words)
  const me = async () => (await comeInAs(server, 'shen'))('people', { action: 'me', input: {} })

  test('are changed while it runs: no call goes wrong, and nothing needs the old one any more', async () => {
    const steps = [keys('add'), keys('use', 'k2')]
    expect(keys('drop', 'k1')).toMatchObject({ code: 1 })
    expect(keys('drop', 'k1').said).toMatch(/\d+ sealed fields still need k1; it was not dropped/)
    const asked = { underWay: true, replies: [] as string[] }
    const ask = await comeInAs(server, 'qiao')
    const asking = async () => {
      while (asked.underWay) asked.replies.push(howItWent(await ask('people', { action: 'me', input: {} })))
    }
    const lines = [asking(), asking()]
    steps.push(await runBeside('keys', env, ['rotate']))
    asked.underWay = false
    await Promise.all(lines)
    expect(steps.map(({ code, said }) => [code, code === 0 ? '' : said])).toEqual(steps.map(() => [0, '']))
    expect(asked.replies.filter(went => went === 'ok').length).toBeGreaterThan(20)
    // Asking without a pause is too often sooner or later; that is a word, not a call gone wrong.
    expect(asked.replies.filter(went => went !== 'ok' && went !== 'request.too-often')).toEqual([])
    expect([ring().current, Object.keys(ring().keys)]).toEqual(['k2', ['k2']])
    expect((statSync(file()).mode & 0o777).toString(8)).toBe('600')
    expect(keys('list').said).toMatch(/^k2\t正在用 seals now\t[1-9]\d* 处 fields\n$/)
    expect(await me()).toMatchObject({ ok: true, data: { name: '沈桂珍' } })
    expect(runProgram('audit', env)).toMatchObject({ code: 0 })
  })

  test('are changed while nobody runs it, and the next start opens everything', async () => {
    await server.end('SIGINT')
    expect(keys('rotate')).toMatchObject({ code: 0 })
    expect(Object.keys(ring().keys)).toEqual(['k3'])
    server = await startChild(env)
    expect(await me()).toMatchObject({ ok: true, data: { name: '沈桂珍' } })
    expect(runProgram('audit', env)).toMatchObject({ code: 0 })
  })

  test('a change that was cut off is finished by the next, and never turned back', () => {
    expect(keys('add').code).toBe(0)
    expect(keys('rotate').code).toBe(0)
    expect(Object.keys(ring().keys)).toEqual(['k4'])
    expect([keys('add').code, keys('use', 'k5').code, keys('reseal').code]).toEqual([0, 0, 0])
    expect(keys('rotate').code).toBe(0)
    expect([ring().current, Object.keys(ring().keys)]).toEqual(['k5', ['k5']])
  })

  test('what is no command says how it is used', () => {
    expect(keys('lose').said).toContain('Usage: npm run keys')
    expect(keys('use', 'k9')).toMatchObject({ code: 1 })
  })
})
