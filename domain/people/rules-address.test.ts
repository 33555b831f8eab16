import { buildingName, doorName, readAddress, unitName } from './rules-address'

describe('the spelling of an address', () => {
  it.each(['3号楼', '3#', '3栋', '3幢', '3', '03号楼', '三号楼', '第三栋', ' 3 号 楼 ', '３＃', '3座'])(
    'makes %s one building',
    text => {
      expect(buildingName(text)).toBe('3号楼')
    },
  )

  it.each([
    ['十二号楼', '12号楼'],
    ['二十栋', '20号楼'],
    ['二十三#', '23号楼'],
    ['a座', 'A栋'],
    ['东院', '东院'],
    ['', ''],
  ])('%s is the building %s', (text, name) => {
    expect(buildingName(text)).toBe(name)
  })

  it.each([
    ['2单元', '2单元'],
    ['二单元', '2单元'],
    ['2门', '2单元'],
    ['2', '2单元'],
    ['', ''],
    ['东', '东'],
  ])('%s is the unit %s', (text, name) => {
    expect(unitName(text)).toBe(name)
  })

  it.each(['101', '101室', '１０１号', '101 房'])('%s is the door 101', text => {
    expect(doorName(text)).toBe('101')
  })

  it.each([
    ['3号楼2单元101室', ['3号楼', '2单元', '101']],
    ['三号楼 二单元 101', ['3号楼', '2单元', '101']],
    ['3-2-101', ['3号楼', '2单元', '101']],
    ['3#101', ['3号楼', '', '101']],
    ['3-101', ['3号楼', '', '101']],
    ['老街 12 号', ['', '', '老街12']],
  ])('%s in one piece is %j', (text, parts) => {
    expect(Object.values(readAddress(text))).toEqual(parts)
  })
})
