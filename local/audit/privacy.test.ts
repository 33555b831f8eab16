import { holdsNumber } from './privacy'

test.each(['19908002046', '打 19908002046', 'x19908002046y', '99999919440312002X', 'scan:19908002046'])(
  '%s can be read',
  text => {
    expect(holdsNumber(text)).toBe(true)
  },
)

test.each([
  '69d3d105-5e4a-416e-a608-a19908002046',
  'scan:k1:2026-11-20:lunch:69d3d1055e4a416ea608a19908002046',
  '8800 1234',
  '1795145310000',
  'k1.abc',
])('%s is nobody’s number', text => {
  expect(holdsNumber(text)).toBe(false)
})
