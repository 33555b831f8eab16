import { onePage, removePrograms, writeProgram, type Files } from '../fixture/write-program'
import { launch, type MiniProgram } from './mini-program'

let mini: MiniProgram
const show = async (js: string, wxml: string, more: Files = {}): Promise<MiniProgram> =>
  (mini = await launch(writeProgram(onePage(js, wxml, more))))
const kinds = (): string[] => mini.takeFaults().map(({ kind }) => kind)

afterEach(() => {
  mini.close()
  removePrograms()
})

test('a person finds things by their words, their label or their id, and taps reach the card around the words', async () => {
  await show(
    'Page({ data: { n: 0 }, more() { this.setData({ n: this.data.n + 1 }) } })',
    '<view id="card" bindtap="more"><view>订饭</view><text>已订 </text><text>{{n}} 份</text></view><view aria-label="少一份" bindtap="more"/>',
  )
  await mini.tapWords('订饭')
  await mini.tap('card')
  await mini.tapWords('少一份')
  expect(mini.text('card')).toBe('订饭\n已订 3 份')
  expect(mini.byLabel('少一份').tag).toBe('wx-view')
  mini.expectNoFaults()
})

test('words that are there twice, or not at all, are refused instead of guessed', async () => {
  await show('Page({ go() {} })', '<view bindtap="go">订饭</view><view bindtap="go">订饭</view>')
  await expect(mini.tapWords('订饭')).rejects.toThrow('2 of them')
  await expect(mini.tapWords('退饭')).rejects.toThrow('nothing like it')
})

test('a disabled button does not hear a tap; hidden words are not read', async () => {
  await show(
    'Page({ data: { n: 0 }, go() { this.setData({ n: 1 }) } })',
    '<button id="b" disabled="{{true}}" bindtap="go">订</button><view hidden="{{true}}">暗</view><text id="n">{{n}}</text>',
  )
  await mini.tap('b')
  expect(mini.text('n')).toBe('0')
  expect(mini.text()).not.toContain('暗')
})

test('typing and choosing reach the page', async () => {
  await show(
    'Page({ data: {}, typed(e) { this.setData({ name: e.detail.value }) }, chosen(e) { this.setData({ on: e.detail.value }) } })',
    '<input id="name" bindinput="typed"/><switch id="on" bindchange="chosen"/><text id="out">{{name}} {{on}}</text>',
  )
  await mini.input('name', '王奶奶')
  await mini.change('on', true)
  expect(mini.text('out')).toBe('王奶奶 true')
})

test('a tap climbs to every listening ancestor and stops where it is caught', async () => {
  await show(
    "Page({ data: { log: '' }, a() { this.setData({ log: this.data.log + 'a' }) }, b() { this.setData({ log: this.data.log + 'b' }) } })",
    '<view bindtap="a"><view catchtap="b"><view id="in" bindtap="a">x</view></view></view><text id="log">{{log}}</text>',
  )
  await mini.tap('in')
  expect(mini.text('log')).toBe('ab')
})

test('components get properties, keep their own data, fill slots and report upward', async () => {
  await show(
    'Page({ data: { name: "汤" }, done(e) { this.setData({ name: e.detail.name }) } })',
    '<dish name="{{name}}" bind:eaten="done"><text>热的</text></dish>',
    {
      'today.json': { usingComponents: { dish: '/dish' } },
      'dish.json': { component: true },
      'dish.wxml': '<view id="dish" bindtap="eat">{{name}} {{mood}} <slot/></view>',
      'dish.js':
        'Component({ properties: { name: { type: String, value: "" } }, data: { mood: "" }, lifetimes: { attached() { this.setData({ mood: "香" }) } }, methods: { eat() { this.triggerEvent("eaten", { name: "饭" }) } } })',
    },
  )
  expect(mini.text('dish')).toBe('汤 香 热的')
  await mini.tap('dish')
  expect(mini.text('dish')).toBe('饭 香 热的')
  mini.expectNoFaults()
})

test('each tab page has its own custom tab bar, which it can reach', async () => {
  const page = 'Page({ onShow() { this.getTabBar().setData({ chosen: this.route }) } })'
  const list = ['today', 'mine'].map(pagePath => ({ pagePath, text: pagePath }))
  await show(page, '<view/>', {
    'app.json': { pages: ['today', 'mine'], tabBar: { custom: true, list } },
    'mine.js': page,
    'mine.wxml': '<view/>',
    'custom-tab-bar/index.json': { component: true },
    'custom-tab-bar/index.wxml': '<view id="bar">{{chosen}}</view>',
    'custom-tab-bar/index.js': 'Component({})',
  })
  expect(mini.text('bar')).toBe('today')
  await mini.switchTab('/mine')
  expect(mini.text('bar')).toBe('mine')
  mini.expectNoFaults()
})

test('a setData above 256 KB is a fault; above 1 MB it does not arrive', async () => {
  await show(
    "Page({ data: { t: '' }, onLoad() { this.setData({ t: 'x'.repeat(300 << 10) }) }, big() { this.setData({ t: 'y'.repeat(2 << 20) }) } })",
    '<view id="t" bindtap="big">{{t}}</view>',
  )
  expect(kinds()).toEqual(['setData'])
  await mini.tap('t')
  expect(kinds()).toEqual(['setData'])
  expect(mini.text('t').startsWith('x')).toBe(true)
})

test('a page with more than 1,000 nodes, more than 30 levels or more than 60 children is a fault', async () => {
  const deep = '<view>'.repeat(31) + '</view>'.repeat(31)
  await show(
    'Page({ data: { list: Array.from({ length: 1001 }, (_, n) => n) } })',
    `<view wx:for="{{list}}" wx:key="*this"/>${deep}`,
  )
  expect(kinds().sort()).toEqual(['too deep', 'too many children', 'too many nodes'])
})

test('a template that does not exist is a fault in the words of WeChat', async () => {
  await show('Page({})', '<template is="nowhere"/>')
  expect(mini.takeFaults()[0]?.text).toContain('WXMLRT')
})

test('a handler the page lacks is a fault', async () => {
  await show('Page({})', '<view id="v" bindtap="nothing">x</view>')
  await mini.tap('v')
  expect(kinds()).toEqual(['view'])
})

test('setData is counted in calls and bytes by route', async () => {
  await show("Page({ onLoad() { this.setData({ a: '好' }) } })", '<view>{{a}}</view>')
  expect(mini.setDataByRoute().get('today')).toEqual({ calls: 1, bytes: 11, maxBytes: 11 })
})

test('WXML that WeChat refuses does not start, with file and line', async () => {
  await show('Page({})', '<view/>')
  await expect(launch(writeProgram(onePage('Page({})', '<view>')))).rejects.toThrow('today.wxml')
})
