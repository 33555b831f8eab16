import { asked, broke, cook, done, refused, serve } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import { ImportDesk } from './import-desk'

const manager = { ...cook, grants: [{ role: 'community-manager', scope: '999999001001' }] }
const columns = [
  { column: 'name', says: '姓名' },
  { column: 'phone', says: '联系电话' },
]
const counts = { fresh: 2, changed: 1, unchanged: 0, refused: 1, doubled: 0, households: 2, suspected: 1 }
const remark = {
  line: 4,
  column: '身份证号',
  value: '999**************1',
  says: '身份证号的最后一位对不上。',
  todo: '请对着原件重新填。',
  refused: true,
}
const outcome = (applied: boolean, ignoredColumns: string[] = []) => ({
  counts,
  remarks: [remark],
  ignoredColumns,
  columns,
  applied,
})
const autumn = {
  run: 'rautumn2026',
  file: '秋季名册.xlsx',
  at: Date.UTC(2026, 10, 20, 1),
  by: '何宇',
  fresh: 309,
  changed: 0,
  state: 'applied',
}
const roster = '姓名,房号,老伴手机\n王芳,101,19908000001\n李强,102,\n赵敏,103,\n'

/** What somebody chooses when the browser asks for a file. */
function choosing(text: string, name = '名册.csv') {
  const input: { click: () => void; onchange?: () => void; files?: unknown } = {
    click() {
      const file = { name, arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer) }
      this.files = { item: () => file }
      this.onchange?.()
    },
  }
  Object.assign(globalThis, { document: { createElement: () => input } })
}
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'document')
  jest.useRealTimers()
})

/** A file and several portions are a few turns more. */
async function rest(screen: ReturnType<typeof show>) {
  for (let turn = 0; turn < 8; turn += 1) await screen.settle()
}

async function desk(actions: Parameters<typeof serve>[0] = {}, me: object = manager) {
  serve({
    'people.me': () => done({ ...me, id: `p${Math.random().toString(36).slice(2, 12).padEnd(9, '0')}` }),
    'people.runs': () => done({ runs: [autumn] }),
    'people.importRoster': ({ apply, mapping }) =>
      done(outcome(apply === true, Object.keys(mapping as object).length > 0 ? [] : ['老伴手机'])),
    ...actions,
  })
  const screen = show(<ImportDesk />)
  await rest(screen)
  return screen
}
async function withFile(text = roster, actions: Parameters<typeof serve>[0] = {}) {
  choosing(text)
  const screen = await desk(actions)
  screen.press('选文件')
  await rest(screen)
  return screen
}
const imports = () => asked.filter(([action]) => action === 'people.importRoster')

test('a file is read here and shown with what would change; nothing is written', async () => {
  const screen = await withFile()
  expect(screen.words()).toContain('名册.csv，3 行')
  expect(screen.words()).toContain('2新增')
  expect(screen.words()).toContain('第 4 行')
  expect(screen.words()).toContain('请对着原件重新填。')
  expect(imports().map(([, input]) => (input as { apply: boolean }).apply)).toEqual([false])
  expect(screen.lamps()).toBe(1)
})

test('a column that nobody understood is asked about, and the file is looked at again', async () => {
  const screen = await withFile()
  screen.press('老伴手机')
  screen.press('联系电话')
  await rest(screen)
  expect(imports().at(-1)?.[1]).toMatchObject({ mapping: { 老伴手机: 'phone' }, apply: false })
})

test('consent is recorded only when somebody says that the forms were signed', async () => {
  const screen = await withFile()
  screen.press('写入')
  await rest(screen)
  expect(imports().at(-1)?.[1]).toMatchObject({ apply: true, consented: false, file: '名册.csv' })
  expect(screen.words()).toContain('写好了')
  expect(screen.words()).toContain('重复登记')
})

test('when no answer comes in the middle it says so, and goes on with the same portion under the same key', async () => {
  const many = `姓名,房号\n${Array.from({ length: 600 }, (_, n) => `王芳,${n}`).join('\n')}`
  let calls = 0
  const screen = await withFile(many, {
    'people.importRoster': ({ apply }) => {
      if (apply === true) calls += 1
      return calls >= 2 && calls <= 4 && apply === true ? broke : done(outcome(apply === true))
    },
  })
  jest.useFakeTimers()
  screen.press('写入')
  await screen.later(4_000)
  expect(screen.words()).toContain('正在写入，250 / 600 行')
  expect(screen.words()).toContain('不知道办成没有')
  screen.press('接着写入')
  await rest(screen)
  expect(screen.words()).toContain('写好了')
  const written = imports().filter(([, input]) => (input as { apply: boolean }).apply)
  expect(written).toHaveLength(6)
  const second = written.slice(1, 5)
  expect(new Set(second.map(([, , key]) => key)).size).toBe(1)
  expect(new Set(second.map(([, input]) => JSON.stringify(input))).size).toBe(1)
})

test('a file that is no table says what to do', async () => {
  const screen = await withFile('%PDF-1.7')
  expect(screen.words()).toContain('存为 xlsx')
  expect(imports()).toEqual([])
})

test('a past import is taken back to its end, after a question', async () => {
  let steps = 0
  const back = () => done({ removed: 100, restored: 1, kept: steps === 0 ? 0 : 2, done: (steps += 1) === 3 })
  const screen = await desk({ 'people.takeBackRun': back })
  expect(screen.words()).toContain('秋季名册.xlsx')
  screen.press('退回这一次')
  expect(asked.filter(([action]) => action === 'people.takeBackRun')).toEqual([])
  screen.press('退回')
  await rest(screen)
  expect(asked.filter(([action]) => action === 'people.takeBackRun')).toHaveLength(3)
  expect(screen.words()).toContain('移除 300 人，恢复 3 处')
})

test('who is not of the office is shown the way home', async () => {
  expect((await desk({}, cook)).words()).toContain('首页')
})

test('when it goes wrong here, or the run is being taken back, there is a word for it', async () => {
  jest.useFakeTimers()
  const screen = await withFile(roster, { 'people.importRoster': () => broke })
  await screen.later(4_000)
  expect(screen.keys()).toContain('再核对一次')
  const late = await withFile(roster, { 'people.importRoster': () => refused('people.run-unknown') })
  expect(late.words()).toContain('没找到这次导入')
})
