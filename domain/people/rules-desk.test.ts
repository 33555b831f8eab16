import { deskCode, deskRead, deskSpelt, desksAfter, isTrusted, liveDesks } from './rules-desk'

const mark = (until: number) => ({ name: '前台', at: 0, until })
const grant = { role: 'volunteer' as const, scope: '999999001001', until: 50 }

test('a desk whose shift is over is nobody’s, to the moment', () => {
  expect(Object.keys(liveDesks({ da: mark(10), db: mark(11) }, 10))).toEqual(['db'])
})

test('who has no role any more has no desk', () => {
  expect(isTrusted([grant], 49)).toBe(true)
  expect(isTrusted([grant], 50)).toBe(false)
  expect(desksAfter({ da: mark(100) }, [], 1)).toEqual({})
  expect(Object.keys(desksAfter({ da: mark(100) }, [grant], 1))).toEqual(['da'])
})

test('a desk’s code is read as it is scanned and as people type it, and nothing else is taken for one', () => {
  const desk = 'dabcdeofi27'
  expect(deskSpelt(desk)).toBe('ABCDE OFI27')
  for (const said of [deskCode(desk), deskSpelt(desk), 'abcde-０f127']) expect(deskRead(said)).toBe(desk)
  for (const said of ['', 'ABCDE', 'https://example.org/', 'MEAL:c1:2026-11-20:3052'])
    expect(deskRead(said)).toBeUndefined()
})
