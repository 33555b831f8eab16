import * as fc from 'fast-check'
import { bareName, findableAs, tokenFor, tokensOf, wordsOf, type Findable } from './rules-finding'

const C = '999999001001'
const oneOf = (letters: string) => fc.constantFrom(...Array.from(letters))
const lan: Findable = {
  name: '王秀兰',
  initials: ['wxl'],
  phoneTail: '0427',
  doorLine: '2单元201',
  buildingName: '3号楼',
}
const stored = (person: Findable) => findableAs(person).map(({ word }) => word)
const finds = (typed: string, person: Findable) => {
  const words = findableAs(person)
  return wordsOf(typed).some(asked =>
    words.some(({ kind, word }) => word === asked.word && (kind === 'tail') === (asked.kind === 'tail')),
  )
}

test('王秀兰 is looked up by any piece of her name and initials, her phone’s end and her door', () => {
  expect(stored(lan)).toEqual([
    '0427',
    ...['3-2-201', '3-201', '2单元201', '201'],
    ...['=王秀兰', '王', '王秀', '王秀兰', '秀', '秀兰', '兰'],
    ...['=wxl', 'w', 'wx', 'wxl', 'x', 'xl', 'l'],
  ])
})

test.each([
  '王秀兰',
  '秀兰',
  ' 王　秀兰',
  'wxl',
  'WXL',
  'ｗｘｌ',
  'xl',
  'w',
  '0427',
  '０４２７',
  '3-2-201',
  '3栋201',
  '201室',
])('who types %s finds her', typed => {
  expect(finds(typed, lan)).toBe(true)
})

test.each(['王兰', 'wl', '0428', '427', '00427', '4-201', '202', '陈', '兰秀', '=王秀兰'])(
  'who types %s does not',
  typed => {
    expect(finds(typed, lan)).toBe(false)
  },
)

test.each([
  '',
  '  ',
  '$',
  '·',
  '%',
  '王*',
  '.*',
  '{"$ne":null}',
  '__proto__',
  '王|',
  '\u202e',
  '\ud800',
  '王'.repeat(21),
  'w'.repeat(99_999),
])('of %j nothing can be made', typed => {
  expect(wordsOf(typed)).toEqual([])
})

test('what is nearer comes first: a whole name, the end of a phone, the building', () => {
  expect(wordsOf('王伟')).toEqual([
    { kind: 'name', word: '=王伟' },
    { kind: 'name', word: '王伟' },
  ])
  expect(wordsOf('WX')).toEqual([
    { kind: 'initials', word: '=wx' },
    { kind: 'initials', word: 'wx' },
  ])
  expect(wordsOf('1203')).toEqual([
    { kind: 'tail', word: '1203' },
    { kind: 'door', word: '1203' },
  ])
  expect(wordsOf('2-201')).toEqual([
    { kind: 'door', word: '2-201' },
    { kind: 'door', word: '2单元201' },
  ])
})

test('a name in another script is looked up by its parts, its beginnings and its initials', () => {
  const guli: Findable = { name: '古丽巴哈尔·买买提', initials: ['glbhemmt'] }
  for (const typed of ['古丽', '古丽巴哈尔', '买买提', '古丽巴哈尔·买买提', '古丽巴哈尔买买提', 'glbh'])
    expect(finds(typed, guli)).toBe(true)
  const anna: Findable = { name: 'Anna Müller', initials: ['am'] }
  for (const typed of ['anna', 'Müller', 'muller', 'Anna Müller', 'AM', 'a'])
    expect(finds(typed, anna)).toBe(true)
})

test('a person without a door and a phone is looked up by the name alone, half a number by nothing', () => {
  expect(findableAs({ name: '李', initials: ['l'] }).map(({ kind }) => kind)).not.toContain('door')
  expect(stored({ name: '李', initials: ['l'], phoneTail: '123' })).toEqual(['=李', '李', '=l', 'l'])
  expect(stored({ name: '', initials: [] })).toEqual([])
})

const han = oneOf('王秀兰沈桂珍欧阳建国单曾𠮷')
const name = fc.oneof(
  fc.array(han, { minLength: 1, maxLength: 6 }).map(letters => letters.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const letters = fc.string({ unit: oneOf('wxlsgz'), minLength: 1, maxLength: 40 })
const initials = fc.uniqueArray(letters, { maxLength: 4 })

test('nobody has more than sixty words, and no word twice', () => {
  const long = { name: '欧阳慕容', initials: ['oymrxy', 'oyncwz', 'ubdefg', 'hijklp'] }
  expect(findableAs(long)).toHaveLength(60)
  fc.assert(
    fc.property(name, initials, fc.string(), fc.string(), (name, initials, doorLine, buildingName) => {
      const words = findableAs({ name, initials, phoneTail: '0427', doorLine, buildingName })
      expect(words.length).toBeLessThanOrEqual(60)
      expect(new Set(words.map(({ kind, word }) => `${kind === 'tail'}${word}`)).size).toBe(words.length)
      expect(words.every(({ word }) => word !== '')).toBe(true)
    }),
  )
})

test('every piece of a Chinese name and of its initials finds it', () => {
  const person = fc.record({
    name: fc.array(han, { minLength: 1, maxLength: 4 }),
    initials: fc.array(oneOf('abcdw'), { minLength: 1, maxLength: 4 }),
  })
  fc.assert(
    fc.property(person, fc.nat(3), fc.integer({ min: 1, max: 4 }), ({ name, initials }, from, many) => {
      const known = { ...lan, name: name.join(''), initials: [initials.join('')] }
      for (const whole of [name, initials]) {
        const piece = whole.slice(from, from + many).join('')
        expect(finds(piece, known)).toBe(piece !== '')
      }
    }),
  )
})

test('whatever is typed asks for two words at most', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: oneOf('3-2号楼单元#01Aa王 ') })),
      typed => {
        expect(wordsOf(typed).length).toBeLessThanOrEqual(2)
        for (const { word } of wordsOf(typed)) expect(word).toMatch(/^=?[\p{L}\p{N}-]+$/u)
      },
    ),
  )
})

test('names are compared in one form', () => {
  expect(bareName(' 欧阳　秀英 ')).toBe('欧阳秀英')
  expect(bareName('Ａnna-Maria Müller')).toBe('annamariamuller')
})

describe('tokens', () => {
  const tag = (text: string) => `<${Array.from(text).reverse().join('')}>`

  it('are kept for the community and for the building, and each place has its own', () => {
    const words = findableAs(lan)
    const tokens = tokensOf(`${C}.b3`, words, tag)
    expect(tokens).toHaveLength(2 * words.length)
    for (const place of [C, `${C}.b3`])
      for (const word of wordsOf('wxl')) expect(tokens).toContain(tokenFor(place, word, tag))
    expect(tokens).not.toContain(tokenFor(`${C}.b4`, { kind: 'name', word: '王' }, tag))
    expect(tokensOf(C, words, tag)).toHaveLength(words.length)
  })

  it('do not show the end of a phone, and it is another one in the next community', () => {
    const tail = { kind: 'tail', word: '0427' } as const
    const tokens = tokensOf(`${C}.b3`, findableAs(lan), tag)
    expect(tokens.join(' ')).not.toContain('0427')
    expect(tokens).toContain(tokenFor(C, tail, tag))
    expect(tokenFor(C, tail, tag).slice(13)).not.toBe(tokenFor('999999001002', tail, tag).slice(13))
  })

  it('tell the end of a phone from a door of the same digits', () => {
    const at1203 = { ...lan, phoneTail: '5566', doorLine: '1203' }
    const tokens = tokensOf(C, findableAs(at1203), tag)
    const [tail, door] = wordsOf('1203').map(word => tokenFor(C, word, tag))
    expect(tokens).toContain(door)
    expect(tokens).not.toContain(tail)
  })
})
