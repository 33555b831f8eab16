import { createServer } from 'node:http'
import { callerOf } from '../cloudfunctions/kit/caller'
import type { FunctionContext } from './function-context'
import { openHost, type Host, type Main } from './host'

const limits = { timeoutSeconds: 20, memoryMb: 256 }
const platform = { kind: 'platform' } as const
const wechat = (openid: string) => ({ kind: 'wechat', openid }) as const

let host: Host | undefined
let lines: string[] = []
let timesUp: (() => void)[] = []

/** A host whose clock runs out when the test says so. */
function open(main: Main): Host {
  lines = []
  timesUp = []
  host = openHost({
    mains: { meals: main },
    table: { meals: limits },
    log: line => lines.push(line),
    after: (_ms, run) => {
      timesUp.push(run)
      return () => undefined
    },
  })
  return host
}
afterEach(() => host?.close())

/** A function that waits in the middle, as one does that asks the database. */
const pausing: Main = async (_event, context) => {
  await new Promise(done => setImmediate(done))
  return callerOf(context)
}

test('of a hundred people who call at once each is taken for himself', async () => {
  const { invoke } = open(pausing)
  const openids = Array.from({ length: 100 }, (_, n) => `o${n}`)
  const answers = await Promise.all(openids.map(openid => invoke('meals', {}, wechat(openid))))
  expect(answers).toEqual(openids.map(openid => ({ kind: 'account', account: `wx:${openid}` })))
})

test('the platform has no identity, and somebody not signed in is not taken for the platform', async () => {
  const { invoke } = open(pausing)
  expect(await invoke('meals', {}, platform)).toEqual({ kind: 'platform' })
  expect(await invoke('meals', {}, { kind: 'anonymous' })).toEqual({ kind: 'anonymous' })
})

test('what a caller writes into his wish never becomes his identity', async () => {
  const seen: FunctionContext[] = []
  const { invoke } = open((_event, context) => void seen.push(context))
  await invoke('meals', { WX_OPENID: 'oBoss', environment: '{}' }, wechat('oShen'))
  expect(JSON.parse(seen[0]!.environment)).toMatchObject({ WX_OPENID: 'oShen' })
  expect(seen[0]).toMatchObject({ function_name: 'meals', time_limit_in_ms: 20_000 })
})

test('a function that breaks is told by its request id alone; the log has the trace without names and numbers', async () => {
  const { invoke } = open(() => {
    throw new Error('卫若琳 19908000037 not found')
  })
  const error: unknown = await invoke('meals', {}, platform).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' })
  const { message, requestId } = error as { message: string; requestId: string }
  expect(message).toBe(`FUNCTIONS_EXECUTE_FAIL (request ${requestId})`)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(requestId)
  expect(lines[0]).not.toMatch(/卫|1990/)
})

test('a function that is not there, and one named like a part of every object, are not found', async () => {
  const { invoke } = open(pausing)
  for (const name of ['dinner', 'constructor', '__proto__'])
    await expect(invoke(name, {}, platform)).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
})

test('nothing but plain JSON of at most 6 MB goes in or out', async () => {
  const { invoke } = open((event: unknown) =>
    event === 'big' ? 'x'.repeat(7_000_000) : { at: new Date(0), no: undefined },
  )
  expect(await invoke('meals', {}, platform)).toEqual({ at: '1970-01-01T00:00:00.000Z' })
  for (const event of ['big', 'x'.repeat(7_000_000)])
    await expect(invoke('meals', event, platform)).rejects.toMatchObject({ code: 'FUNCTIONS_BODY_TOO_LARGE' })
})

test('after its time a function has failed for the caller, and reaches the database no more', async () => {
  const arrived: string[] = []
  const database = createServer((request, response) => {
    arrived.push(request.url ?? '')
    response.end('{}')
  })
  await new Promise<void>(done => database.listen(0, '127.0.0.1', done))
  const address = database.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const { get } = await import('node:http')
  const ask = (path: string) =>
    new Promise<string>(done => {
      get(url + path, response => response.resume().on('end', () => done('reached'))).on('error', error =>
        done(error.message),
      )
    })
  let laterEnd: Promise<string> = Promise.resolve('')
  let goOn: () => void = () => undefined
  const { invoke } = open(async () => {
    await ask('/early')
    laterEnd = new Promise<void>(done => (goOn = done)).then(() => ask('/late'))
    timesUp[0]?.()
    return laterEnd
  })
  await expect(invoke('meals', {}, platform)).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' })
  goOn()
  expect(await laterEnd).toMatch(/time was up/)
  expect(arrived).toEqual(['/early'])
  await new Promise(done => database.close(done))
})
