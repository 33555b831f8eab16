import fc from 'fast-check'
import { readIdCard } from './idcard'

describe('an ID number', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', '女'],
    ['999999194611200009', '1946-11-20', '女'],
    ['999999196402290019', '1964-02-29', '男'],
    ['999999192612311019', '1926-12-31', '男'],
  ])('%s tells birth date %s and sex %s', (number, born, sex) => {
    expect(readIdCard(number)).toEqual({ number, born, sex })
  })

  it.each([
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '１１０１０５１９４９１２３１００２ｘ',
    ' 110105 19491231 002X ',
    '110105-19491231-002X',
    '110105　19491231　002X',
    '\ufeff110105\u00a019491231\u200b002X',
  ])('is understood as people write it: %j', text => {
    expect(readIdCard(text)).toMatchObject({ number: '11010519491231002X' })
  })

  it.each([
    ['110105194912310021', { wrong: 'checksum' }],
    ['999999196102290017', { wrong: 'date' }],
    ['999999196113010018', { wrong: 'date' }],
    ['999999189912310010', { wrong: 'date' }],
    ['110105491231002', { wrong: 'length', digits: 15 }],
    ['', { wrong: 'length', digits: 0 }],
    ['9999991946112000099', { wrong: 'length', digits: 19 }],
    ['99999919461120000', { wrong: 'length', digits: 17 }],
    ['9999991946X1200009', { wrong: 'characters' }],
    ['99999919461120000O', { wrong: 'characters' }],
    ['没有', { wrong: 'characters' }],
    ['1.23E+17', { wrong: 'characters' }],
  ])('%s is refused and the fault is named', (text, fault) => {
    expect(readIdCard(text)).toEqual(fault)
  })

  it('never survives one wrong digit', () => {
    const number = '999999194611200009'
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digit = (Number(number[at]) + shift) % 10
        expect(readIdCard(number.slice(0, at) + String(digit) + number.slice(at + 1))).toHaveProperty('wrong')
      }),
    )
  })
})
