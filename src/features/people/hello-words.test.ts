import { instantOf } from '../../../domain/kernel/time'
import { helloOf } from './hello-words'

const morning = instantOf('2026-11-20', '08:12')

test('before it is known who it is, the day is greeted without a name', () => {
  expect(helloOf(undefined, undefined, morning)).toEqual({
    greeting: '早上好',
    day: '11月20日\u00a0星期五 · 今天',
    lunar: '',
  })
})

test('grandmother Shen is greeted by name, with moon and term', () => {
  const told = { day: '2026-11-20', lunar: '农历十月十二', term: '后天小雪' }
  expect(helloOf('沈奶奶', told, morning)).toMatchObject({
    greeting: '沈奶奶，早上好',
    lunar: '农历十月十二 · 后天小雪',
  })
  expect(helloOf('沈奶奶', { ...told, term: '' }, morning).lunar).toBe('农历十月十二')
})
