import { measureScreens } from './figures'
import { onePage, removePrograms, writeProgram } from './fixture/write-program'

afterEach(removePrograms)

test('a screen is measured in what it sends, what it shows and what it asks', async () => {
  const dist = writeProgram(
    onePage(
      "Page({ async onLoad() { wx.cloud.init(); const { result } = await wx.cloud.callFunction({ name: 'meals' }); this.setData({ dish: result.dish }) } })",
      '<view><text>{{dish}}</text></view>',
    ),
  )
  const figures = await measureScreens(dist, {
    screens: ['/today'],
    cloud: () => Promise.resolve({ dish: '汤' }),
  })
  expect(figures).toEqual([
    {
      screen: '/today',
      setDataCalls: 1,
      setDataBytes: 14,
      largestSetDataBytes: 14,
      nodes: 3,
      depth: 3,
      children: 1,
      cloudCalls: 1,
    },
  ])
})

test('a screen with a fault gives no figures', async () => {
  const dist = writeProgram(onePage("Page({ onLoad() { console.error('broken') } })"))
  await expect(measureScreens(dist, { screens: ['/today'] })).rejects.toThrow('broken')
})
