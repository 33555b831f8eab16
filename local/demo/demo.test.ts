import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reply } from '../../domain/kernel/contract'
import { addDays, dayOf } from '../../domain/kernel/time'
import { root } from '../root'
import {
  buildChildren,
  comeInAs,
  killHard,
  runProgram,
  startChild,
  startUntil,
  type ChildServer,
} from '../testing/child-server'
import { canteen } from './place'
import { isServiceDay } from './week-menu'

jest.setTimeout(120_000)

let place: string
let env: { DATA_DIR: string }
let server: ChildServer
const at = (name: string) => join(place, name)

const today = () => dayOf(Date.now())
const dayFrom = (day: string, step: number): string => {
  const next = addDays(day, step)
  return isServiceDay(next) ? next : dayFrom(next, step)
}
const lunchOn = (day: string) => `${canteen}:${day}:lunch`
const dataOf = <T>(reply: Reply<T>): T => {
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return reply.data
}
type Guests = { guests: { personId: string; name: string }[] }
const guestsOf = async (day: string): Promise<Guests['guests']> => {
  const ask = await comeInAs(server, 'qiao')
  const reply: Reply<Guests> = await ask('meals', { action: 'counter', input: { sittingId: lunchOn(day) } })
  return dataOf(reply).guests
}
const isWellKept = () => runProgram('audit', env)

const sizeOf = (file: string) => {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}
const grown = async (file: string, bytes: number) => {
  while (sizeOf(file) < bytes) await new Promise(done => setImmediate(done))
}

beforeAll(async () => {
  buildChildren()
  place = mkdtempSync(join(tmpdir(), 'nuanlin-demo-'))
  env = { DATA_DIR: at('data') }
  // The first start is cut off in the middle of making the demo; the second finishes it.
  const { process: child } = await startUntil(env, /Preparing/)
  await grown(at('data/nuanlin.db-wal'), 400_000)
  await killHard(child)
  server = await startChild(env)
})
afterAll(async () => {
  await server.end('SIGKILL')
  rmSync(place, { recursive: true })
})

test('a demo whose making was cut off is finished by the next start, with nothing doubled', async () => {
  expect(isWellKept()).toMatchObject({ code: 0 })
  const names = (await guestsOf(dayFrom(today(), -1))).map(({ name }) => name)
  expect(names).toContain('沈桂珍')
  expect(new Set(names.map((name, n) => `${n}${name}`)).size).toBe(names.length)
  expect(names).toHaveLength(26)
})

test('Lu Min acts for both her parents, Qiao is staff, and who is new is told so', async () => {
  const me = async (as: string) => (await comeInAs(server, as))('people', { action: 'me', input: {} })
  expect(await me('lumin')).toMatchObject({
    data: {
      helps: [
        { call: '妈妈', name: '沈桂珍', agreed: true },
        { call: '爸爸', name: '陆守义', agreed: true },
      ],
    },
  })
  expect(JSON.stringify(await me('qiao'))).toContain('community-manager')
  expect(await me('guest')).toMatchObject({ ok: false, refusal: { code: 'access.not-registered' } })
})

test('the timer’s function refuses everybody who is not the timer', async () => {
  const ask = await comeInAs(server, 'qiao')
  const timer = { action: 'tick', input: {}, Type: 'Timer', TriggerName: 'every-five-minutes' }
  expect(await ask('clock', timer)).toMatchObject({ ok: false, refusal: { code: 'access.not-allowed' } })
})

test.each(['SIGKILL', 'SIGINT'] as const)(
  '%s in the middle of booking loses no booking that was told',
  async signal => {
    const before = await guestsOf(dayFrom(today(), -1))
    const day = dayFrom(dayFrom(today(), 1), 1)
    const ask = await comeInAs(server, 'qiao')
    const told: string[] = []
    const book = async (personId: string, set: string) => {
      const wish = { sittingId: lunchOn(day), personId, set, portions: 1, way: 'dine-in', channel: 'phone' }
      const key = `e2e-${signal}-${personId}`
      const reply = await ask('meals', { action: 'book', input: wish, key }).catch(() => undefined)
      if (reply?.ok) told.push(personId)
      if (told.length === 5) server.process.kill(signal)
    }
    await Promise.all(
      before
        .slice(signal === 'SIGKILL' ? 0 : 13)
        .slice(0, 13)
        .map(({ personId }) => book(personId, 'A')),
    )
    expect(await server.end(signal)).toBe(signal === 'SIGINT' ? 0 : null)
    server = await startChild(env)
    const there = (await guestsOf(day)).map(({ personId }) => personId)
    expect(told.length).toBeGreaterThanOrEqual(5)
    expect(there).toEqual(expect.arrayContaining(told))
    expect(isWellKept()).toMatchObject({ code: 0 })
  },
)

test('the roster is taken in while the server runs, and a second time changes nothing', () => {
  const roster = join(root, 'tests/samples/roster-courtyard-18.gb18030.csv')
  const taken = runProgram('import', env, ['people', roster, '--apply'])
  expect(taken.said).toMatch(/已经写入：新增 0，改动 0，不变 309，没收的行 6/)
  expect(taken.said).toMatch(/第 \d+ 行 {2}联系电话“199\*+\d{4}”：/)
  expect(taken.code).toBe(0)
  expect(runProgram('import', env, ['people', join(root, 'package.json')]).code).toBe(1)
})

test('a backup made while the server runs opens elsewhere with everybody in it', async () => {
  expect(runProgram('backup', env, [at('backup.db')])).toMatchObject({ code: 0 })
  const elsewhere = { DATA_DIR: at('elsewhere') }
  expect(runProgram('restore', elsewhere, [at('backup.db')])).toMatchObject({ code: 0 })
  expect(runProgram('restore', elsewhere, [at('backup.db')]).said).toMatch(/--replace/)
  expect(runProgram('audit', elsewhere)).toMatchObject({ code: 0 })
  const [here, home] = [server, dayFrom(today(), -1)]
  const guests = await guestsOf(home)
  server = await startChild(elsewhere)
  expect(await guestsOf(home)).toEqual(guests)
  await server.end('SIGINT')
  server = here
})
