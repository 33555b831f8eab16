import { done, noNet, refused, serve } from '../../../../tests/support/staff-service'
import { show } from '../../../../tests/support/screen'
import { phone } from '../../../../tests/support/taro'
import SignInPage from './index'

const office = { name: '梧桐里社区', phone: '8800 1234', hours: '8:00–17:30', open: true }

async function signIn() {
  const screen = show(<SignInPage />)
  await screen.settle()
  screen.press('打电话给社区')
  return screen
}

test('somebody nobody knows yet has a way to a human', async () => {
  serve({ 'people.office': () => done({ office }) })
  const screen = await signIn()
  expect(screen.words()).toContain('打电话给梧桐里社区')
  screen.press('拨打')
  expect(phone.calls).toContainEqual(['makePhoneCall', { phoneNumber: '88001234' }])
})

test('the number stays on the phone for when there is no net', async () => {
  serve({ 'people.office': () => done({ office }) })
  await signIn()
  noNet()
  expect((await signIn()).words()).toContain('8800 1234')
})

test.each([
  ['several offices', () => done({})],
  ['no login', () => refused('access.not-signed-in')],
])('with %s no number is made up', async (_, answer) => {
  serve({ 'people.office': answer })
  const screen = await signIn()
  expect(screen.words()).toContain('还没查到社区的电话')
  expect(screen.keys()).not.toContain('拨打')
})
