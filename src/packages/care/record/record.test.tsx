import { show } from '../../../../tests/support/screen'
import { asked, done, serve } from '../../../../tests/support/staff-service'
import { phone } from '../../../../tests/support/taro'
import RecordPage from './index'

const id = 'phan000001'
const consent = { given: true, version: '2026-11', at: 0, how: 'paper', by: '乔敏' } as const
const record = {
  id,
  name: '韩秀云',
  kind: 'elder',
  sex: '女',
  home: '999999001001.b3',
  building: '3号楼',
  door: '2单元402',
  phone: '199****3020',
  phoneProved: false,
  welfare: [],
  livesAlone: false,
  hardOfHearing: false,
  diet: ['软烂'],
  helpers: [],
  consents: [
    { purpose: 'basic', ...consent },
    { purpose: 'care', ...consent },
  ],
  mayCorrect: ['name', 'phone', 'idNumber', 'home', 'door', 'livesAlone', 'hardOfHearing', 'diet', 'note'],
}
const deed = {
  ...{ id: 'deed:1', did: 'corrected', what: ['door'], about: '', at: 0, by: '韩秀云', self: true },
  ...{ channel: 'wechat', canUndo: true, undone: false },
}
const wishes = (action: string) =>
  asked.filter(([name]) => name === `people.${action}`).map(([, input]) => input)

async function open(more: object = {}, part = 'record') {
  serve({
    'people.record': () => done({ ...record, ...more }),
    'people.person': () => done({ id, name: record.name, note: '钥匙在对门', may: [] }),
    'people.history': () => done({ deeds: [deed], looks: [] }),
    'people.correct': () => done({ changed: ['door'] }),
    'people.consent': () => done({ purpose: 'photo', given: true }),
    'people.undo': () => done({ undone: true }),
  })
  phone.params = { id, part }
  const screen = show(<RecordPage />)
  await screen.settle()
  return screen
}

test('what he said is put right with how one heard it, never as if he had done it himself', async () => {
  const screen = await open()
  screen.press('门牌')
  screen.type('门牌', '2单元403')
  expect(screen.isOff('先选他怎么告诉您的')).toBe(true)
  screen.press('上门说的')
  screen.press('改好了')
  await screen.settle()
  expect(wishes('correct')).toEqual([{ personId: id, changes: { door: '2单元403' }, channel: 'door' }])
  expect(screen.words()).toContain('门牌改好了')
})

test('what staff remarked can be rewritten and emptied', async () => {
  const screen = await open()
  screen.press('备注')
  screen.type('备注', '')
  screen.press('当面说的')
  screen.press('改好了')
  await screen.settle()
  expect(wishes('correct')).toEqual([{ personId: id, changes: { note: '' }, channel: 'counter' }])
})

test('what his work does not show somebody is not told as if it were not so', async () => {
  const screen = await open({ mayCorrect: ['name', 'phone', 'home', 'door'] })
  expect(screen.words()).not.toMatch(/有家人同住|听得清|软烂|钥匙/)
})

test('an ID number leads to the consent it takes, which is written down as it was given', async () => {
  const screen = await open()
  screen.press('身份证号')
  expect(screen.words()).toContain('念给他听')
  screen.press('他同意「核对补贴」')
  expect(screen.isOff('先选他怎么告诉您的')).toBe(true)
  screen.press('签了字')
  screen.press('记下：他同意「核对补贴」')
  await screen.settle()
  expect(wishes('consent')).toEqual([
    expect.objectContaining({ personId: id, purpose: 'subsidy', given: true, how: 'paper' }),
  ])
})

test('what he did himself is told as his; before it is taken back one is asked once more', async () => {
  const screen = await open({}, 'history')
  expect(screen.words()).toMatch(/改了资料：门牌.*本人.*还没有人看过/)
  screen.press('退回去')
  expect(screen.words()).toContain('把这次改动退回去？')
  expect(wishes('undo')).toEqual([])
})

test('of who has died one sees what was done, and nothing to change', async () => {
  const screen = await open({ died: '2026-11-19', mayCorrect: [] })
  expect(screen.words()).toContain('改了资料：门牌')
  expect(screen.keys()).not.toContain('同意')
})

test('nothing of it stays on the phone', async () => {
  await open()
  expect(JSON.stringify([...phone.storage])).not.toMatch(/2单元402|钥匙/)
})
