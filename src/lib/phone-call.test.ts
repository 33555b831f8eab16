import { phone } from '../../tests/support/taro'
import { phoneCall } from './phone-call'

beforeEach(() => phone.reset())

test('turning back at the telephone is nobody’s mistake', async () => {
  phone.failing.set('makePhoneCall', { errMsg: 'makePhoneCall:fail cancel' })
  await expect(phoneCall('8800 1234')).resolves.toBe('turned-back')
})

test('a telephone that cannot call is not passed over in silence', async () => {
  phone.failing.set('makePhoneCall', { errMsg: 'makePhoneCall:fail no permission' })
  await expect(phoneCall('8800 1234')).rejects.toEqual({ errMsg: 'makePhoneCall:fail no permission' })
})
