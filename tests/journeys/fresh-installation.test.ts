import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vouch } from '../../cloudfunctions/kit/vouch'
import { openTools } from '../../cloudfunctions/kit/tools'
import { callFunction } from '../../cloudfunctions/kit/database'
import { addDays, dayOf } from '../../domain/kernel/time'
import type { RunningServer } from '../../local/data-folder'
import { pointSdk } from '../../local/open-cloud'
import { buildChildren, killHard, startUntil } from '../../local/testing/child-server'
import { COMMUNITY, newKey } from '../support/world'

jest.setTimeout(180_000)

const GREETING =
  /(http:\/\/127\.0\.0\.1:\d+)[\s\S]*?\n {2}([2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4})\n[\s\S]*Ctrl-C/
const CANTEEN = `${COMMUNITY}.k1`
const day = addDays(dayOf(Date.now()), 2)
const sitting = `${CANTEEN}:${day}:lunch`

let folder: string
beforeAll(() => {
  buildChildren()
  folder = mkdtempSync(join(tmpdir(), 'nuanlin-fresh-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Installation {
  code: string
  /** A browser that nobody knows yet; each has an account of its own. */
  browser: () => Promise<Browser>
  end: () => Promise<unknown>
}
type Said = Record<string, never>
type Browser = (service: string, action: string, input: object) => Promise<Said>

async function post(url: string, call: object, session?: string) {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(session && { authorization: `Bearer ${session}` }) },
    body: JSON.stringify(call),
  })
  return (await reply.json()) as { ok: boolean; data: Said; refusal?: { code: string } }
}

async function start(): Promise<Installation> {
  const { process: child, found } = await startUntil({ DATA_DIR: folder, DEMO: '0' }, GREETING)
  const [, url = '', code = ''] = found
  const asking =
    (session?: string): Browser =>
    async (service, action, input) => {
      const reply = await post(`${url}/fn/${service}`, { action, input, key: newKey() }, session)
      return reply.ok ? reply.data : Promise.reject(new Error(reply.refusal?.code ?? JSON.stringify(reply)))
    }
  return {
    code,
    browser: async () => asking((await asking()('people', 'openDevice', {}))['session']),
    end: () => killHard(child),
  }
}

/** The canteen is laid down by the installation itself. */
async function layCanteen(): Promise<void> {
  const server = JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as RunningServer
  pointSdk(server.env, readFileSync(join(folder, 'keys.json'), 'utf8'))
  const lunch = { opens: '11:00', shuts: '12:30', cutOff: { serviceDaysBefore: 0, at: '09:00' } }
  const input = {
    id: CANTEEN,
    name: '梧桐里饭堂',
    meals: { lunch },
    serviceWeekdays: [1, 2, 3, 4, 5, 6, 7],
    ways: ['dine-in'],
  }
  const call = vouch(openTools().vault, { action: 'setUp', input, key: newKey() })
  expect(await callFunction('meals', call)).toMatchObject({ ok: true })
}

const roster = [
  { 姓名: '沈桂珍', 性别: '女', 楼栋: '1号楼', 门牌: '2单元101' },
  { 姓名: '何宇', 性别: '男', 楼栋: '1号楼', 门牌: '2单元102' },
].map((cells, at) => ({ line: at + 2, cells }))

const grids = [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼'] }]
const place = { id: COMMUNITY, name: '梧桐里社区', phone: '88001234' }
const hours = { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] }
const menu = { 日期: day, 餐次: '午餐', 套餐: 'A', 菜品: '番茄炖牛腩 小白菜', '价格(元)': '12', 份数: '3' }

test('from an empty folder to an old woman’s lunch: code, administrator, manager, her own browser', async () => {
  const before = await start()
  await before.end()
  const house = await start()
  expect(house.code).not.toBe(before.code)

  const admin = await house.browser()
  const office = { communityId: COMMUNITY, communityName: place.name, officePhone: place.phone }
  const wish = { name: '甘霖', ...office }
  await expect(admin('people', 'becomeFirst', { ...wish, code: before.code })).rejects.toThrow(
    'invitation-invalid',
  )
  await admin('people', 'becomeFirst', { ...wish, code: house.code })
  await admin('people', 'setUp', { ...place, hours, grids })
  await admin('people', 'importRoster', {
    communityId: COMMUNITY,
    rows: roster,
    apply: true,
    consented: true,
  })
  await layCanteen()

  const idOf = async (name: string) => {
    const { hits } = await admin('people', 'search', { scope: COMMUNITY, text: name })
    return (hits as unknown as { id: string }[])[0]!.id
  }
  const [shen, he] = [await idOf('沈桂珍'), await idOf('何宇')]
  await admin('people', 'entrust', { personId: he, role: 'community-manager', scope: COMMUNITY })
  const manager = await house.browser()
  const { code } = await admin('people', 'invite', { personId: he })
  await manager('people', 'accept', { code })
  const rows = [{ line: 2, cells: menu }]
  await manager('meals', 'importMenu', { canteenId: CANTEEN, rows, apply: true })

  const elder = await house.browser()
  await expect(elder('people', 'me', {})).rejects.toThrow('access.not-registered')
  const invitation = await manager('people', 'invite', { personId: shen })
  await elder('people', 'accept', { code: invitation['code'] })
  const lunch = {
    sittingId: sitting,
    personId: shen,
    set: 'A',
    portions: 1,
    way: 'dine-in',
    channel: 'wechat',
  }
  expect(await elder('meals', 'book', lunch)).toMatchObject({
    code: expect.stringMatching(/^\d{4}$/) as string,
  })
  await house.end()
})

test('once there is an administrator no start prints a code', async () => {
  const greeting = await startUntil({ DATA_DIR: folder, DEMO: '0' }, /暖邻[\s\S]*Ctrl-C/)
  expect(greeting.found[0]).not.toContain('管理员')
  await killHard(greeting.process)
})
