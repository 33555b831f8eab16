import * as fc from 'fast-check'
import { pairId, whySuspect, type Twin } from './rules-twins'

const home = '999999001001.b3'
const shen: Twin = { id: 'pshen00001', name: '沈桂珍', sound: 'shen gui zhen', home, door: '2单元201' }
const other = (name: string, sound: string, more: Partial<Twin> = {}): Twin => ({
  ...shen,
  id: 'pother0001',
  name,
  sound,
  ...more,
})
const elsewhere = { home: '999999001001.b9', door: '1单元101' }

describe('two records of one person', () => {
  it('have the same ID number, whatever else differs', () => {
    const a = { ...shen, idTag: 'x', sex: '女', born: '1946-11-20' } as const
    const b = other('张三', 'zhang san', { idTag: 'x', sex: '男', born: '1980-01-01', ...elsewhere })
    expect(whySuspect(a, b)).toBe('id')
  })

  it.each([
    ['沈桂贞', 'shen gui zhen'],
    ['沈桂珍', 'shen gui zhen'],
    [' 沈　桂珍', ''],
  ])('have the same phone and 沈桂珍 is also written %s', (name, sound) => {
    const b = other(name, sound, { phoneTag: 'p', ...elsewhere })
    expect(whySuspect({ ...shen, phoneTag: 'p' }, b)).toBe('phone')
    expect(whySuspect(shen, b)).toBeUndefined()
  })

  it.each([
    ['沈桂珍', '沈桂贞', 'shen gui zhen'],
    ['刘秀英', '劉秀英', 'liu xiu ying'],
    ['陆守义', '陆守议', 'lu shou yi'],
    ['欧阳　兰', '欧阳蓝', 'ou yang lan'],
  ])('live behind one door as %s and %s', (name, spelling, sound) => {
    expect(whySuspect({ ...shen, name, sound }, other(spelling, sound))).toBe('door')
    expect(whySuspect({ ...shen, name, sound, door: '2单元201室' }, other(spelling, sound))).toBe('door')
    expect(whySuspect({ ...shen, name, sound }, other(spelling, sound, elsewhere))).toBeUndefined()
    expect(
      whySuspect({ ...shen, name, sound, door: '' }, other(spelling, sound, { door: '' })),
    ).toBeUndefined()
  })

  it.each([
    ['沈桂芝', 'shen gui zhi'],
    ['沈珍', 'shen zhen'],
    ['沈桂珍兰', 'shen gui zhen lan'],
    ['沉桂珍', 'chen gui zhen'],
  ])('were born on one day, live behind one door, and 沈桂珍 was written %s', (name, sound) => {
    const born = '1946-11-20'
    expect(whySuspect({ ...shen, born }, other(name, sound, { born }))).toBe('door')
    expect(whySuspect(shen, other(name, sound))).toBeUndefined()
    expect(whySuspect({ ...shen, born }, other(name, sound))).toBeUndefined()
    expect(whySuspect({ ...shen, born }, other(name, sound, { born, ...elsewhere }))).toBeUndefined()
  })

  it('have one phone and one door, and a character of the given name went wrong', () => {
    const b = other('沈桂芝', 'shen gui zhi', { phoneTag: 'p' })
    expect(whySuspect({ ...shen, phoneTag: 'p' }, b)).toBe('door')
    expect(whySuspect({ ...shen, phoneTag: 'p' }, { ...b, ...elsewhere })).toBeUndefined()
  })

  it('may differ by the lunar birthday', () => {
    expect(
      whySuspect({ ...shen, born: '1946-11-20' }, other('沈桂贞', shen.sound, { born: '1946-10-27' })),
    ).toBe('door')
  })
})

describe('two persons', () => {
  const lan = { ...shen, name: '王秀兰', sound: 'wang xiu lan' }

  it('are sisters behind one door whose names do not sound alike', () => {
    expect(whySuspect(lan, other('王秀芳', 'wang xiu fang'))).toBeUndefined()
    expect(whySuspect(lan, other('王秀岚', 'wang xiu lan'))).toBe('door')
  })

  it('are husband and wife with one phone, whose given names are the same', () => {
    const wife = { ...lan, name: '王兰', sound: 'wang lan', phoneTag: 'p' }
    expect(whySuspect(wife, other('李兰', 'li lan', { phoneTag: 'p' }))).toBeUndefined()
  })

  it('are father and son with one phone and one door, decades apart', () => {
    const father = { ...shen, name: '陆守义', sound: 'lu shou yi', born: '1941-03-02', phoneTag: 'p' }
    const son = other('陆守议', 'lu shou yi', { born: '1968-05-06', phoneTag: 'p' })
    expect(whySuspect(father, son)).toBeUndefined()
    expect(whySuspect(father, { ...son, born: '1942-03-03' })).toBe('phone')
    expect(whySuspect(father, { ...son, born: '1942-03-04' })).toBeUndefined()
  })

  it.each([
    ['two ID numbers', { idTag: 'x' }, { idTag: 'y' }],
    ['two sexes', { sex: '男' }, { sex: '女' }],
  ] as const)('have %s', (_, first, second) => {
    const one = { ...shen, phoneTag: 'p', born: '1946-11-20' }
    expect(whySuspect({ ...one, ...first }, { ...one, id: 'pother0001', ...second })).toBeUndefined()
    expect(whySuspect({ ...one, ...first }, { ...one, id: 'pother0001' })).toBe('phone')
  })

  it('have names of which nothing is known', () => {
    const nameless = { ...shen, name: '·', sound: '', phoneTag: 'p' }
    expect(whySuspect(nameless, { ...nameless, id: 'pother0001', name: '-' })).toBeUndefined()
    expect(
      whySuspect({ ...shen, phoneTag: '' }, other('沈桂珍', '', { ...elsewhere, phoneTag: '' })),
    ).toBeUndefined()
  })
})

const maybe = <T extends string>(...values: T[]) => fc.constantFrom(undefined, ...values)
const twin: fc.Arbitrary<Twin> = fc.record({
  id: fc.constantFrom('pa00000001', 'pb00000001', 'pc00000001'),
  name: fc.constantFrom('王兰', '王岚', '王秀兰', '王秀芳', '李兰', ''),
  sound: fc.constantFrom('wang lan', 'wang xiu lan', ''),
  idTag: maybe('x', 'y'),
  phoneTag: maybe('p', 'q'),
  home: fc.constantFrom(home, elsewhere.home),
  door: maybe('201', '201室', ''),
  born: maybe('1946-11-20', '1946-12-01', '1970-01-01'),
  sex: maybe('男', '女'),
})

test('a suspicion is the same from both sides and has one id', () => {
  fc.assert(
    fc.property(twin, twin, (a, b) => {
      expect(whySuspect(a, b)).toBe(whySuspect(b, a))
      expect(pairId(a.id, b.id)).toBe(pairId(b.id, a.id))
    }),
    { numRuns: 2000 },
  )
  expect(pairId('pb00000001', 'pa00000001')).toBe('twin:pa00000001:pb00000001')
})

test('nobody is his own twin, even in two readings of his record', () => {
  fc.assert(
    fc.property(twin, twin, (a, b) => {
      expect(whySuspect(a, { ...b, id: a.id })).toBeUndefined()
    }),
  )
})

test('a suspicion without an ID number never joins what sex, number or birth date keep apart', () => {
  fc.assert(
    fc.property(twin, twin, (a, b) => {
      const why = whySuspect(a, b)
      if (why === undefined || why === 'id') return
      const known = (fact: (of: Twin) => string | undefined) => [a, b].flatMap(of => fact(of) ?? [])
      expect(new Set(known(({ sex }) => sex)).size).toBeLessThan(2)
      expect(known(({ idTag }) => idTag).length).toBeLessThan(2)
      expect(new Set(known(({ born }) => born?.slice(0, 4))).size).toBeLessThan(2)
    }),
    { numRuns: 2000 },
  )
})
