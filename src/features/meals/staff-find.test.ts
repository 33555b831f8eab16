import { byTab, findGuests } from './staff-find'
import { guest, guests } from './staff-lunch.examples'

const names = (typed: string, all = guests) => findGuests(all, typed).map(({ name }) => name)

test('a guest is found by his number, the end of his phone, the whole phone, or a part of his name', () => {
  expect(names('3020')).toEqual(['韩秀云'])
  expect(names('2046')).toEqual(['韩秀云'])
  expect(names('19908002046')).toEqual(['韩秀云'])
  expect(names('秀云')).toEqual(['韩秀云'])
  expect(names('9999')).toEqual([])
})

test('while one is still typing, everybody who begins like that stays', () => {
  expect(names('305')).toEqual(['傅启明', '沈桂珍'])
  expect(names('77')).toEqual(['傅启明'])
})

test('his own number goes before another’s phone, and who still waits before who has eaten', () => {
  const twins = [
    guest('3088', '孙一', { tail: '3055' }),
    guest('3055', '孙二'),
    guest('3090', '孙三', { state: 'collected' }),
    guest('3091', '孙四'),
  ]
  expect(names('3055', twins)).toEqual(['孙二', '孙一'])
  expect(names('孙', twins)).toEqual(['孙二', '孙一', '孙四', '孙三'])
})

test('full-width figures and blanks, as some keyboards write them, make no difference', () => {
  expect(names('３０２０')).toEqual(['韩秀云'])
  expect(names(' 韩 秀云 ')).toEqual(['韩秀云'])
})

test('who has no phone in the roster is not found by any beginning of one', () => {
  expect(names('8', [guest('3020', '韩秀云')])).toEqual([])
})

test('not come, come and brought are three lists, each in the order of the numbers', () => {
  const { missing, came, delivery } = byTab(guests)
  expect(missing.map(({ code }) => code)).toEqual(['3020', '3044', '3055', '3061'])
  expect(came.map(({ code }) => code)).toEqual(['3052'])
  expect(delivery.map(({ code }) => code)).toEqual(['3072'])
})
