import appConfig from '../app.config'
import { phone } from '../../tests/support/taro'
import { tabs, tabsAt } from './tabs'

beforeEach(() => phone.reset())

test('the tabs people see are the ones WeChat knows', () => {
  expect(tabs.map(({ id, label }) => ({ pagePath: id, text: label }))).toEqual(appConfig.tabBar.list)
})

test('a tab leads to its page, the present one nowhere', () => {
  const { onChoose } = tabsAt('pages/home/today/index')
  onChoose('pages/home/today/index')
  onChoose('pages/people/me/index')
  expect(phone.calls).toEqual([['switchTab', { url: '/pages/people/me/index' }]])
})
