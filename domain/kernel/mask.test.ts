import fc from 'fast-check'
import { maskIdNumber, maskName, maskPhone } from './mask'

describe('what a list may show of a person', () => {
  it.each([
    ['王芳', '王*'],
    ['王小华', '王*华'],
    ['欧阳建华', '欧**华'],
    ['上官华', '上*华'],
    ['阿依古丽·买买提', '阿******提'],
    ['𠮷田', '𠮷*'],
    ['王𠮷', '王*'],
    ['王小𠮷', '王*𠮷'],
    ['王', '*'],
    [' 王芳 ', '王*'],
    ['', ''],
  ])('the name %s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })

  it.each([
    ['13812345678', '138****5678'],
    ['199-0800-7474', '199****7474'],
    ['0375-6551234', '037****1234'],
    ['65512345', '****2345'],
    ['110', '***'],
    ['', ''],
  ])('the phone %s is shown as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown)
  })

  it.each([
    ['11010519491231002X', '110**************X'],
    ['999999194611200009', '999**************9'],
    ['110105491231002', '110***********2'],
    ['19460101', '********'],
  ])('the ID number %s is shown as %s', (number, shown) => {
    expect(maskIdNumber(number)).toBe(shown)
  })

  it('keeps no more of a name than its first and last character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 12 }), name => {
        fc.pre(name.trim() === name && !name.includes('*') && Array.from(name).length >= 2)
        const shown = Array.from(maskName(name))
        expect(shown).toHaveLength(Array.from(name).length)
        expect(shown.filter(letter => letter !== '*').length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
