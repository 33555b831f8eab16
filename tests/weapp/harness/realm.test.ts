import { onePage, removePrograms, writeProgram } from '../fixture/write-program'
import { type LaunchOptions, launch, type MiniProgram } from './mini-program'

let mini: MiniProgram | undefined
const run = async (js: string, options: LaunchOptions = {}): Promise<MiniProgram> => {
  mini = await launch(writeProgram(onePage(js, '<view id="out">{{out}}</view>')), options)
  return mini
}
const kinds = (): string[] => (mini?.takeFaults() ?? []).map(({ kind }) => kind)
const onLoad = (body: string): string => `Page({ data: { out: '' }, async onLoad() { ${body} } })`

afterEach(() => {
  mini?.close()
  mini = undefined
  removePrograms()
})

test('an API of wx the harness does not know fails loudly and is named', async () => {
  const { faults } = await run(onLoad('wx.openBluetoothAdapter()'))
  expect(faults.list.map(({ text }) => text).join()).toContain('wx.openBluetoothAdapter')
  expect(kinds()).toContain('unknown api')
})

test.each([
  'AbortController',
  'URL',
  'URLSearchParams',
  'fetch',
  'TextEncoder',
  'document',
  'window',
  'XMLHttpRequest',
  'Buffer',
  'process',
  'Intl',
])('there is no %s in the logic layer', async name => {
  const page = await run(onLoad(`this.setData({ out: typeof ${name} })`))
  expect(page.text('out')).toBe('undefined')
})

test.each([
  ["new Function('return 1')()"],
  ["Function('return this')()"],
  ["eval('1')"],
  ["(async () => {}).constructor('return 1')()"],
])('code made from text is a fault: %s', async code => {
  await run(onLoad(code))
  expect(kinds()).toEqual(['code from text'])
})

test('what newer engines have and the oldest supported phone lacks is missing', async () => {
  const page = await run(
    onLoad("this.setData({ out: [typeof [].at, typeof ''.replaceAll, typeof Object.hasOwn].join() })"),
  )
  expect(page.text('out')).toBe('undefined,undefined,undefined')
})

test('a promise nobody handles is a fault, and only of the program that made it', async () => {
  await run(onLoad("Promise.reject(new Error('nobody listens'))"))
  expect(kinds()).toEqual(['unhandled rejection'])
})

test('a failed call without a fail callback is an unhandled rejection', async () => {
  await run(onLoad("wx.getStorage({ key: 'none' })"))
  expect(kinds()).toEqual(['unhandled rejection'])
})

test('console.error and an exception in a handler are faults', async () => {
  await run(onLoad("console.error('bad'); setTimeout(() => { throw new Error('worse') }, 1)"))
  expect(kinds()).toEqual(['console.error', 'script error'])
})

test('the clock is the one the test gives', async () => {
  const page = await run(
    onLoad('this.setData({ out: [Date.now(), new Date().getTime(), new Date(5).getTime()].join() })'),
    { now: () => 1_767_661_200_000 },
  )
  expect(page.text('out')).toBe('1767661200000,1767661200000,5')
})

test('a long timer is held until time passes, a short one runs by itself', async () => {
  const page = await run(
    onLoad(
      "setTimeout(() => this.setData({ out: 'short' }), 20); setTimeout(() => this.setData({ out: 'long' }), 3000)",
    ),
  )
  expect(page.text('out')).toBe('short')
  await page.advance(2999)
  expect(page.text('out')).toBe('short')
  await page.advance(1)
  expect(page.text('out')).toBe('long')
})

test('storage outlives the program when it is handed on, and refuses more than 1 MB under a key', async () => {
  const first = await run(
    onLoad(
      "wx.setStorageSync('me', { name: '沈奶奶' }); try { wx.setStorageSync('big', 'x'.repeat(1 << 20)) } catch (e) { this.setData({ out: 'refused' }) }",
    ),
  )
  expect(first.text('out')).toBe('refused')
  const kept = first.storage.all()
  first.close()
  const second = await run(onLoad("this.setData({ out: wx.getStorageSync('me').name })"), { storage: kept })
  expect(second.text('out')).toBe('沈奶奶')
})

test('the cloud answers once it is initialised, and not without a network', async () => {
  const page = await run(
    onLoad(
      "const say = p => p.then(r => r.result.n, e => e.errMsg); const early = await say(wx.cloud.callFunction({ name: 'meals', data: { n: 1 } })); wx.cloud.init(); const good = await say(wx.cloud.callFunction({ name: 'meals', data: { n: 1 } })); this.setData({ out: early + '|' + good })",
    ),
    { cloud: (_, data) => Promise.resolve({ n: (data as { n: number }).n + 1 }) },
  )
  expect(page.text('out')).toContain('wx.cloud.init first|2')
  page.device.setNetwork(false)
  expect(page.device.networkType).toBe('none')
})

test('a subscription may only be asked for while a finger taps', async () => {
  const dist = writeProgram(
    onePage(
      "Page({ ask() { wx.requestSubscribeMessage({ tmplIds: ['t'], success: r => this.setData({ out: r.t }), fail: e => this.setData({ out: e.errMsg }) }) }, later() { setTimeout(() => this.ask(), 1) } })",
      '<view id="now" bindtap="ask">{{out}}</view><view id="later" bindtap="later"/>',
    ),
  )
  mini = await launch(dist)
  await mini.tap('now')
  expect(mini.text('now')).toBe('accept')
  await mini.tap('later')
  expect(mini.text('now')).toContain('TAP gesture')
})
