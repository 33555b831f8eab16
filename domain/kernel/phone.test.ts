import { readPhone } from './phone'

describe('a phone number', () => {
  it.each([
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '１３８１２３４５６７８',
    '+86 138 1234 5678',
    '008613812345678',
    '8613812345678',
  ])('of a mobile is understood as people write it: %s', text => {
    expect(readPhone(text)).toEqual({ kind: 'mobile', number: '13812345678' })
  })

  it.each([
    ['(0375)6551234', '0375-6551234'],
    ['0375 6551 234', '0375-6551234'],
    ['037565512345', '0375-65512345'],
    ['010-65551234', '010-65551234'],
    ['+86 10 65551234', '010-65551234'],
    ['+86 0375 6551234', '0375-6551234'],
    ['0086-375-6551234', '0375-6551234'],
    ['6551234', '6551234'],
    ['65512345', '65512345'],
  ])('of a house is understood: %s', (text, number) => {
    expect(readPhone(text)).toEqual({ kind: 'landline', number })
  })

  it.each([
    ['1990800162', { wrong: 'short', digits: 10, missing: 1 }],
    ['138', { wrong: 'short', digits: 3, missing: 8 }],
    ['', { wrong: 'short', digits: 0, missing: 11 }],
    ['138123456789', { wrong: 'long', digits: 12, extra: 1 }],
    ['655123', { wrong: 'short', digits: 6, missing: 1 }],
    ['655123456', { wrong: 'long', digits: 9, extra: 1 }],
    ['010-6551234', { wrong: 'short', digits: 10, missing: 1 }],
    ['12012345678', { wrong: 'prefix', digits: 11 }],
    ['0375-1551234', { wrong: 'prefix', digits: 11 }],
    ['同户主', { wrong: 'characters', digits: 0 }],
    ['1381234567O', { wrong: 'characters', digits: 10 }],
  ])('%s is refused, and it is said how far it is from one', (text, fault) => {
    expect(readPhone(text)).toEqual(fault)
  })
})
