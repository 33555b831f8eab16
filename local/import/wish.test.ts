import { StartError } from '../start-error'
import { readWish } from './wish'

test('a roster is previewed unless one says that it shall be written, and nobody consented unless one says so', () => {
  expect(readWish(['people', '/tmp/名册.csv'])).toMatchObject({
    does: 'import',
    kind: 'people',
    file: '/tmp/名册.csv',
    apply: false,
    consented: false,
    mapping: {},
  })
  expect(readWish(['people', 'a.csv', '--apply', '--consented'])).toMatchObject({
    apply: true,
    consented: true,
  })
})

test('headings are mapped by the Chinese name of a column or its key, or left out', () => {
  const wish = readWish([
    'people',
    'a.csv',
    '--map',
    '老伴手机=联系电话',
    '--map',
    '门=door',
    '--map',
    '党派=',
  ])
  expect(wish).toMatchObject({ mapping: { 老伴手机: 'phone', 门: 'door', 党派: '' } })
})

test('runs are listed and taken back without a file', () => {
  expect(readWish(['people', '--runs'])).toMatchObject({ does: 'runs' })
  expect(readWish(['people', '--take-back', 'rabc'])).toMatchObject({ does: 'take-back', run: 'rabc' })
})

test.each([
  [[]],
  [['people']],
  [['dogs', 'a.csv']],
  [['people', 'a.csv', 'b.csv']],
  [['people', 'a.csv', '--runs']],
  [['menu', '--runs']],
  [['people', 'a.csv', '--map', '老伴手机=血型']],
  [['people', 'a.csv', '--map', '老伴手机']],
  [['people', 'a.csv', '--quick']],
])('%j is answered with how it is written', words => {
  expect(() => readWish(words)).toThrow(StartError)
})
