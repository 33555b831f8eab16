import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newKeyRing, openVault } from '../../cloudfunctions/kit/crypto'
import { openHost } from '../host'
import { demoDoor } from './demo-door'
import { functionDoor } from './function-door'
import { openGateway, type Gateway } from './gateway'
import { messagesDoor } from './messages-door'
import { pagesDoor } from './pages-door'
import { openTokens } from './token'

const HOUR = 3_600_000
const people = [{ as: 'shen', name: '沈桂珍', says: '82 岁' }]
const message = { id: 'm1', at: 0, touser: 'o1', templateId: 't', page: 'p', data: { thing1: '<b>晚饭</b>' } }

let now = 1_000_000
let folder: string
let gateway: Gateway
let base: string
const vault = openVault(JSON.stringify(newKeyRing()))
const tokens = openTokens(vault, () => now)
/** Answers with what it was given. */
const host = openHost({
  mains: {
    meals: (event, context) => ({
      ok: true,
      data: { event, said: JSON.parse(context.environment) as unknown },
    }),
    broken: () => {
      throw new Error('secret')
    },
  },
  table: { meals: { timeoutSeconds: 20, memoryMb: 256 }, broken: { timeoutSeconds: 20, memoryMb: 256 } },
  log: () => undefined,
})
const doors = (demo: typeof people | undefined) => [
  functionDoor(host, tokens),
  demoDoor(demo, tokens),
  messagesDoor(() => [message]),
  pagesDoor(folder),
]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nuanlin-pages-'))
  writeFileSync(join(folder, 'index.html'), '<script>let a = 1</script><script src="a.js"></script>')
  writeFileSync(join(folder, 'a.js'), 'let b = 2')
  gateway = await openGateway(0, '127.0.0.1', () => undefined)
  base = `http://127.0.0.1:${gateway.port}`
})
beforeEach(() => gateway.open(doors(people)))
afterAll(async () => {
  host.close()
  await gateway.close()
  rmSync(folder, { recursive: true })
})

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(base + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
const askAs = async (token: string | undefined, body: object = { action: 'home' }) => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const reply = await post('/fn/meals', JSON.stringify(body), headers)
  return ((await reply.json()) as { data: { event: unknown; said: Record<string, string> } }).data
}

test('who holds a good token is the caller; only the wish goes on', async () => {
  const { event, said } = await askAs(tokens.make('demo-shen'), {
    action: 'home',
    input: {},
    key: 'k',
    WX_OPENID: 'x',
  })
  expect(said).toMatchObject({ WX_OPENID: 'demo-shen' })
  expect(event).toEqual({ action: 'home', input: {}, key: 'k' })
})

test('a session goes on beside the wish, for the function to judge; outside a demo a demo’s token is one too', async () => {
  const { event, said } = await askAs('device~abc~9~mark', {
    action: 'home',
    session: 'of my own',
    mark: 'm',
  })
  expect(event).toEqual({ action: 'home', session: 'device~abc~9~mark' })
  expect(said).toMatchObject({ TCB_ISANONYMOUS_USER: 'true' })
  gateway.open([functionDoor(host, undefined)])
  expect((await askAs(tokens.make('demo-shen'))).said).not.toHaveProperty('WX_OPENID')
})

test('a token that is forged, changed, somebody else’s or twelve hours old makes nobody', async () => {
  const good = tokens.make('demo-shen')
  const [body = '', mark = ''] = good.split('.')
  const forged = Buffer.from('{"openid":"demo-qiao","until":9999999999999}').toString('base64url')
  const foreign = openTokens(openVault(JSON.stringify(newKeyRing())), () => now).make('demo-shen')
  for (const bad of [
    undefined,
    '',
    'x',
    `${forged}.${mark}`,
    `${body}.`,
    `${good}.x`,
    `${body}x.${mark}`,
    foreign,
  ]) {
    const { said } = await askAs(bad)
    expect(said).toMatchObject({ TCB_ISANONYMOUS_USER: 'true' })
    expect(said).not.toHaveProperty('WX_OPENID')
  }
  now += 12 * HOUR - 1
  expect((await askAs(good)).said).toMatchObject({ WX_OPENID: 'demo-shen' })
  now += 1
  expect((await askAs(good)).said).not.toHaveProperty('WX_OPENID')
})

test.each<{
  what: string
  path: string
  body: string
  headers?: Record<string, string>
  status: number
  field: string
}>([
  { what: 'no JSON', path: '/fn/meals', body: '{', status: 400, field: 'body' },
  { what: 'a list', path: '/fn/meals', body: '[]', status: 400, field: 'body' },
  {
    what: 'a form, which any page could send',
    path: '/fn/meals',
    body: '{}',
    headers: { 'content-type': 'text/plain' },
    status: 415,
    field: 'body',
  },
  {
    what: 'more than a megabyte',
    path: '/fn/meals',
    body: `"${'x'.repeat(1_048_577)}"`,
    status: 413,
    field: 'body',
  },
  { what: 'an unknown service', path: '/fn/dinner', body: '{}', status: 404, field: 'service' },
  {
    what: 'a name like a part of every object',
    path: '/fn/constructor',
    body: '{}',
    status: 404,
    field: 'service',
  },
])('$what is refused in the shape of every reply', async ({ path, body, headers, status, field }) => {
  const reply = await post(path, body, headers)
  expect(reply.status).toBe(status)
  expect(await reply.json()).toEqual({ ok: false, refusal: { code: 'request.unclear', facts: { field } } })
})

test('a function that breaks gives a request id and nothing of why', async () => {
  const reply = await post('/fn/broken', '{}')
  expect(reply.status).toBe(500)
  const said = await reply.text()
  expect(JSON.parse(said)).toEqual({ ok: false, error: { requestId: expect.any(String) as string } })
  expect(said).not.toContain('secret')
})

test('in the demo one can be who is on the list, and nobody else', async () => {
  expect(await (await fetch(`${base}/demo/people`)).json()).toEqual(people)
  const { token } = (await (await post('/demo/login', '{"as":"shen"}')).json()) as { token: string }
  expect(tokens.read(token)).toBe('demo-shen')
  expect((await post('/demo/login', '{"as":"mayor"}')).status).toBe(404)
  expect((await post('/demo/login', 'x')).status).toBe(404)
})

test('a folder that was not made as a demo refuses both, in words', async () => {
  gateway.open(doors(undefined))
  for (const reply of [await fetch(`${base}/demo/people`), await post('/demo/login', '{"as":"shen"}')]) {
    expect(reply.status).toBe(404)
    expect(await reply.text()).toContain('不是演示社区')
  }
})

test('the pages come with their types, a policy that allows their own scripts only, and 304 when unchanged', async () => {
  const page = await fetch(`${base}/`)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[^']+';/)
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  const script = await fetch(`${base}/a.js`)
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  const again = await fetch(`${base}/a.js`, {
    headers: { 'if-none-match': script.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

test.each([
  '/../package.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/%00',
  '/%zz',
  '/none.js',
])('nothing outside the pages is given: %s', async path =>
  expect((await fetch(base + path)).status).toBe(404),
)

test('messages are shown as text, never as markup', async () => {
  const page = await (await fetch(`${base}/_messages`)).text()
  expect(page).toContain('晚饭')
  expect(page).not.toContain('<b>')
})
