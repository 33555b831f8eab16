import * as fc from 'fast-check'
import { doorWordsOf, typedDoors } from './rules-door-words'

describe('a door as staff type it', () => {
  it.each([
    '3-2-201',
    '3号楼2单元201',
    '3号楼2单元201室',
    '3栋2门201号',
    '３＃２单元２０１',
    '三号楼二单元201',
    '3幢2-201',
    '3#2-201',
    '3—2—201',
    '3 2 201',
    ' 3 号楼 2 单元 201 室 ',
    '3楼-2-201',
  ])('%s is 3-2-201', typed => {
    expect(typedDoors(typed)).toEqual(['3-2-201'])
  })

  it.each([
    ['3号楼201', ['3-201']],
    ['3#201', ['3-201']],
    ['A栋1203', ['A-1203']],
    ['a-1203', ['A-1203']],
    ['2单元201室', ['2单元201']],
    ['二单元201', ['2单元201']],
    ['2门201', ['2单元201']],
    ['201室', ['201']],
    ['12a', ['12A']],
    ['东院201', ['东院-201']],
    ['东单元201', ['东-201']],
    ['2-201', ['2-201', '2单元201']],
  ])('%s is %j', (typed, words) => {
    expect(typedDoors(typed)).toEqual(words)
  })

  it.each(['', '$', '{"$ne":null}', '3号楼', '王秀兰', '201|202', '2.0.1'])('%s is no door', typed => {
    expect(typedDoors(typed)).toEqual([])
  })
})

describe('a door as it is looked up', () => {
  it('is found with its building, its unit, both or neither', () => {
    expect(doorWordsOf('2单元201', '3号楼')).toEqual(['3-2-201', '3-201', '2单元201', '201'])
    expect(doorWordsOf('201', '3栋')).toEqual(['3-201', '201'])
    expect(doorWordsOf('1203', 'A座')).toEqual(['A-1203', '1203'])
    expect(doorWordsOf('东单元201', '东院')).toEqual([
      '东院-东-201',
      '东院-201',
      '东-201',
      '201',
      '东院东-201',
    ])
    expect(doorWordsOf('')).toEqual([])
  })

  it('is found by itself even when it is written in no known way', () => {
    for (const line of ['梧桐路12号后院', '东门5号', '地下室3', 'B1-7', '河边 7号 平房', '201-1', '3号院5'])
      expect(doorWordsOf(line, '东院')).toContain(typedDoors(line)[0])
  })

  const building = fc.oneof(
    fc.integer({ min: 1, max: 99 }).map(n => [`${n}号楼`, `${n}栋`, `${n}#`, `${n}幢`, `${n}-`]),
    fc.constantFrom('A', 'B', 'C2').map(n => [`${n}栋`, `${n}座`, `${n}-`]),
  )
  const unit = fc.integer({ min: 1, max: 12 })
  const door = fc.oneof(fc.integer({ min: 101, max: 3309 }).map(String), fc.constant('12A'))
  it('is found however its parts are written', () => {
    fc.assert(
      fc.property(building, unit, door, (spellings, n, d) => {
        const stored = doorWordsOf(`${n}单元${d}`, spellings[0])
        const units = [`${n}单元${d}`, `${n}单元${d}室`, `${n}门${d}`, d]
        for (const b of spellings) for (const u of units) expect(stored).toContain(typedDoors(b + u)[0])
        for (const u of units) expect(stored).toContain(typedDoors(u)[0])
        expect(stored).toContain(typedDoors(`${spellings[0]}${n}-${d}`)[0])
        expect(stored.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})
