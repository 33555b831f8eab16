import { Handrail } from '../components/handrail/handrail'
import { show } from '../../tests/support/screen'
import { phone } from '../../tests/support/taro'
import { useHandrail, type Office } from './use-handrail'

const office: Office = { name: '梧桐里社区', phone: '8800\u00a01234', hours: '8:00–17:30', open: true }
const Held = () => <Handrail {...useHandrail({ read: '今天中午，番茄炖牛腩。', office })} />
beforeEach(() => phone.reset())

test('on a phone without a voice the person is told, and told who will read it to him', () => {
  const screen = show(<Held />)
  screen.press('读给我听')
  expect(screen.words()).toContain('这台手机不会读')
  expect(screen.words()).toContain('我们念给您听')
})

test('the number is dialled only after 拨打, in digits the telephone understands', () => {
  const screen = show(<Held />)
  screen.press('打电话给社区')
  expect(phone.calls).toEqual([])
  screen.press('拨打')
  expect(phone.calls).toEqual([['makePhoneCall', { phoneNumber: '88001234' }]])
  expect(screen.keys()).not.toContain('拨打')
})

const Unknown = () => <Handrail {...useHandrail({ read: '', office: undefined })} />

test('while the number is still unknown the key says so and dials nothing', () => {
  const screen = show(<Unknown />)
  screen.press('打电话给社区')
  expect(screen.words()).toContain('还没查到社区的电话')
  expect(screen.keys()).not.toContain('拨打')
})
