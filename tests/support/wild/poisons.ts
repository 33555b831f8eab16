/** One thing no field expects, or hardly any. */
export interface Poison {
  readonly says: string
  readonly value: unknown
  /** A text of it that must never come back in a reply or a log line; absent when it is too short to tell. */
  readonly echo?: string | undefined
}

const LEAST_TO_TELL = 5
const DEPTH = 10_000
export const MEGABYTE = 1024 * 1024

const toTell = (text: string) => (text.length >= LEAST_TO_TELL ? text.slice(0, 40) : undefined)
const told = (value: unknown): string | undefined =>
  typeof value === 'string' ? toTell(JSON.stringify(value).slice(1, -1)) : undefined

const poison =
  (says: string) =>
  (value: unknown): Poison => ({
    says: `${says} ${JSON.stringify(value).slice(0, 40)}`,
    value,
    echo: told(value),
  })

/** An object whose keys are its own, `__proto__` too. */
const own = (text: string): unknown => JSON.parse(text)

function deep(wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'bottomless'
  for (let depth = 0; depth < DEPTH; depth += 1) value = wrap(value)
  return value
}

const wrongTypes = [null, true, false, 0, 1, '', 'wrong-type', [], {}, [null], [[]], { wrong: 'type' }]
const numbers = [
  0,
  -0,
  -1,
  0.5,
  NaN,
  Infinity,
  1e309,
  -1e309,
  2 ** 53,
  -(2 ** 53),
  5e-324,
  2 ** 31,
  '0x10',
  '1e3',
]
const unicode = [
  '\u202eشيخ حسن',
  'שלום עליכם',
  'a\u200bb\u200dc\u2060d',
  '\ufeffabcdef',
  '\ud83d',
  '\udc00\ud800lone',
  '👵🏻👨‍👩‍👧‍👦',
  '𠮷㐂䶮龘𠀀',
  '１２３４５６７８９０１２',
  'ｐ１２３４５６７８９',
  'nul\u0000byte',
  'line\nbreak',
  'e\u0301'.repeat(40),
  'İıſK',
]
const operators = [
  { $ne: null },
  { $gt: '' },
  { _id: { $gt: '' } },
  { $regex: '.*' },
  { $where: 'sleep(1000)' },
  { $or: [{}] },
  ['!=', 'operator-x'],
  ['like', '%'],
  [{ $ne: 1 }],
  own('{"__proto__":{"isPlatform":true}}'),
  { constructor: { prototype: { polluted: true } } },
  { 'a.b': 1 },
  { $set: { grants: [] } },
  { toString: 'x', valueOf: 'x', length: 1e9 },
  { toJSON: 'x', then: 'x' },
  '__proto__',
  'constructor.prototype',
  'hasOwnProperty',
  '$where: 1',
  '{"$ne":null}',
  "' OR 1=1 --",
]
const formulas = [
  '=1+1+cmd',
  "=cmd|'/C calc'!A0",
  '+SUM(1,2)',
  '-2+3+4',
  '@SUM(A1)',
  '\t=HYPERLINK("x")',
  '\r=1+2',
  '%0A=1',
]
const times = [
  '2026-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '0000-00-00',
  '2026-2-9',
  '26-02-09',
  '2026-02-28T00:00',
  '24:00',
  '23:60',
  '9:30',
  '99:99',
]
const huge: readonly Poison[] = [
  { says: 'a megabyte', value: 'oversize'.repeat(MEGABYTE / 8), echo: 'oversizeoversize' },
  { says: 'a megabyte of digits', value: '9'.repeat(MEGABYTE), echo: '9'.repeat(40) },
  { says: 'deep objects', value: deep(inner => ({ deeper: inner })), echo: 'bottomless' },
  { says: 'deep lists', value: deep(inner => [inner]), echo: 'bottomless' },
  { says: 'a huge list', value: Array.from({ length: 5_000 }, () => 0) },
]

/** What every field is offered. */
export const poisons: readonly Poison[] = [
  ...wrongTypes.map(poison('type')),
  ...numbers.map(poison('number')),
  ...unicode.map(poison('text')),
  ...operators.map(poison('operator')),
  ...formulas.map(poison('formula')),
  ...times.map(poison('time')),
  ...huge,
]

/** Fields that no action knows; also as keys of a list by name. */
export const strangeNames = [
  '__proto__',
  'constructor',
  'prototype',
  '$where-evil',
  'strange.name',
  '_id',
  'isAdmin-evil',
  '',
  '\u0000strange',
  'strange\ud800',
  '生僻𠮷'.repeat(20),
  'unknown-'.repeat(MEGABYTE / 8),
]

/** Keys of a wish that are none. */
export const badKeys: readonly unknown[] = [
  undefined,
  null,
  '',
  'short',
  'x'.repeat(41),
  'k'.repeat(MEGABYTE),
  '__proto__',
  'constructor.',
  'has space 1',
  'has.dot.in.it',
  '$where-key',
  'wild-key-1\n',
  'ｗｉｌｄ-ｋｅｙ',
  'wild\ud800key',
  '-starts-wrong',
  12_345_678,
  true,
  { $ne: null },
  ['wild-key-0001'],
]

/** Actions that no service has. */
export const badActions: readonly unknown[] = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'BOOK-evil',
  'book ',
  'book\n',
  'meals.book',
  'x'.repeat(MEGABYTE),
  '𠮷𠮷𠮷',
  undefined,
  null,
  0,
  NaN,
  true,
  [],
  ['book'],
  {},
  { $ne: null },
]
