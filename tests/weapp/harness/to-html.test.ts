import { onePage, removePrograms, writeProgram, type Files } from '../fixture/write-program'
import { launch } from './mini-program'
import { toHtml } from './to-html'

const html = async (wxml: string, more: Files = {}): Promise<string> => {
  const mini = await launch(writeProgram(onePage('Page({ go() {} })', wxml, more)))
  const document = toHtml(mini)
  mini.expectNoFaults()
  mini.close()
  removePrograms()
  return document
}

test('styles come along with what they import, rpx follows the screen, page is the body', async () => {
  const document = await html('<view class="card" style="width:100rpx">好</view>', {
    'app.wxss': '@import "./ground.wxss";page,.k-scope{color:red}',
    'ground.wxss': '.card{padding:20rpx}page .card{margin:1px}',
  })
  expect(document).toContain('.card{padding:10px}body .card{margin:1px}')
  expect(document).toContain('body,.k-scope{color:red}')
  expect(document).toContain('style="width:50px"')
})

test('roles, labels and what can be tapped are kept for the audit', async () => {
  expect(
    await html('<view aria-role="button" aria-label="订饭" aria-disabled="true" bindtap="go">订</view>'),
  ).toContain('<wx-view aria-disabled="true" aria-label="订饭" role="button" data-tap="">订</wx-view>')
})

test('a picture drawn in a style survives, quotes and all', async () => {
  const style = `--icon:url(&quot;data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E&quot;)`
  expect(await html(`<view style="${style.replaceAll('&quot;', '\\"')}"/>`)).toContain(`style="${style}"`)
})

test('words are words, never markup', async () => {
  expect(await html('<view>{{"<b>&"}}</view>')).toContain('<wx-view>&lt;b&gt;&amp;</wx-view>')
})

test("a component that keeps to itself does not get the program's styles; one that shares does", async () => {
  const files = (options: string): Files => ({
    'app.wxss': '.dish{color:red}',
    'today.json': { usingComponents: { dish: '/dish' } },
    'dish.json': { component: true },
    'dish.wxml': '<view class="dish">汤</view>',
    'dish.wxss': '.dish{margin:0}',
    'dish.js': `Component({ ${options} })`,
  })
  expect(await html('<dish/>', files(''))).toContain('<wx-view class="dish--dish">')
  expect(await html('<dish/>', files('options: { addGlobalClass: true }'))).toContain(
    '<wx-view class="dish">',
  )
})
