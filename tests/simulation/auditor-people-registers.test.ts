import { isExplained, type Moment } from './auditor-people-order'
import {
  care,
  changed,
  deedOf,
  door,
  fromTheStart,
  gave,
  ho,
  lost,
  lu,
  min,
  record,
  row,
  shen,
  told,
  withdraw,
  wrong,
  zhou,
  type Case,
} from './planted-people'

beforeEach(fromTheStart)
test('all is well when it is', () => {
  expect(wrong({ heard: [care(true)], after: changed(gave) })).toBe('')
  expect(wrong({ heard: [care(true), care(false)] })).toBe('')
})

test('an answer that never came may have taken effect or not', () => {
  const heard = [care(true, { data: undefined, ...lost })]
  expect(wrong({ heard })).toBe('')
  expect(wrong({ heard, after: changed(gave) })).toBe('')
})

test('what came after a no may be granted to a copy that was still on its way, and no later', () => {
  const no = (stillUntil: number) => [
    care(true, { data: undefined, refused: 'people.needs-basic-consent', stillUntil }),
  ]
  expect(wrong({ heard: no(10_000), after: changed(gave) })).toBe('')
  expect(wrong({ heard: no(-1), after: changed(gave) })).toMatch(/consent of pshen to care/)
})

const cases: [string, () => Case, RegExp][] = [
  [
    'a consent that was granted and is not there',
    () => ({ heard: [care(true)] }),
    /consent of pshen to care/,
  ],
  [
    'a consent that is there and nobody gave',
    () => ({ heard: [care(false)], after: changed(gave) }),
    /to care/,
  ],
  [
    'a screen that shows a consent that was taken back',
    () => ({ heard: [care(true), care(false), record({ consents: [{ purpose: 'care', given: true }] })] }),
    /to care/,
  ],
  [
    'a correction that was granted and is lost',
    () => ({ heard: [door('201', ['door'])], ledger: { deeds: [deedOf('key-201', 'corrected', shen)] } }),
    /facts of pshen/,
  ],
  [
    'a correction that says it changed nothing, and did',
    () => ({ heard: [door('201', [])], after: changed(row(shen, { door: '201' })) }),
    /facts of pshen/,
  ],
  [
    'a screen that shows the door of before',
    () => ({
      heard: [door('201', ['door']), record({ door: '101' })],
      after: changed(row(shen, { door: '201' })),
      ledger: { deeds: [deedOf('key-201', 'corrected', shen)] },
    }),
    /facts of pshen/,
  ],
  [
    'an undo that put back what had been changed since',
    () => ({
      heard: [
        door('201', ['door']),
        door('301', ['door']),
        told(shen, 'undo', { personId: 'pshen', deedId: 'deed:pshen:key-201' }, { data: { undone: true } }),
      ],
      after: changed(row(shen, { door: '' })),
    }),
    /facts of pshen/,
  ],
  [
    'a welfare category that was taken away and is shown',
    () => ({
      heard: [
        told(
          ho,
          'verifyWelfare',
          { personId: 'pshen', category: '低保', holds: false },
          { data: { welfare: [] } },
        ),
        record({ welfare: [{ category: '低保', validTo: '2027-01-01' }] }),
      ],
    }),
    /低保 of pshen/,
  ],
  [
    'a role that was withdrawn and is still held',
    () => ({ heard: [withdraw(ho, zhou, { data: { withdrawn: true }, key: 'key-w' })] }),
    /trust in pzhou/,
  ],
  [
    'that nobody is administrator any more',
    () => ({ after: [row(shen), row(lu), row(min), row(ho), row(zhou)] }),
    /nobody is administrator/,
  ],
  [
    'that somebody was called the last administrator and was not',
    () => ({ heard: [withdraw(ho, ho, { refused: 'people.last-administrator' })] }),
    /called the last administrator/,
  ],
]
test.each(cases)('the auditor sees %s', (_what, planted, says) => expect(wrong(planted())).toMatch(says))

describe('an order of moments', () => {
  const put = (start: number, end: number, to: string, must = true): Moment<string> => ({
    ...{ start, end, must },
    after: () => [to],
  })
  const is = (last: string) => (state: string) => state === last

  test('what overlaps may have come in either order, what does not may not', () => {
    expect(isExplained([put(0, 10, 'a'), put(5, 15, 'b')], '', is('a'))).toBe(true)
    expect(isExplained([put(0, 4, 'a'), put(5, 15, 'b')], '', is('a'))).toBe(false)
  })

  test('what may be left out comes within its time or not at all', () => {
    const maybe = put(0, 4, 'a', false)
    expect(isExplained([maybe, put(5, 6, 'b')], '', is('a'))).toBe(false)
    expect(isExplained([{ ...maybe, end: Infinity }, put(5, 6, 'b')], '', is('a'))).toBe(true)
    expect(isExplained([maybe], '', is(''))).toBe(true)
  })
})
