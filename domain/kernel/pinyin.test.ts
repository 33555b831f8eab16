import { initialsOf, soundOf } from './pinyin'

describe('the initials of a name', () => {
  it.each([
    ['王秀兰', ['wxl']],
    ['沈桂珍', ['sgz']],
    ['欧阳秀英', ['oyxy']],
    ['尉迟大勇', ['ycdy', 'wcdy']],
    ['任桂芳', ['rgf']],
    ['劉玉蘭', ['lyl']],
    ['吕小绿', ['lxl']],
    [' 王　秀 兰 ', ['wxl']],
  ])('of %s are %j', async (name, initials) => {
    expect(await initialsOf(name)).toEqual(initials)
  })

  it.each([
    ['单玉梅', 'sym', 'dym'],
    ['曾国强', 'zgq', 'cgq'],
    ['仇大年', 'qdn', 'cdn'],
    ['解晓东', 'xxd', 'jxd'],
    ['区小妹', 'oxm', 'qxm'],
    ['查良友', 'zly', 'cly'],
    ['覃秀英', 'qxy', 'txy'],
    ['朴顺子', 'psz', undefined],
  ])('of %s are %s, and %s for who does not know the surname', async (name, right, naive) => {
    expect(await initialsOf(name)).toEqual(naive === undefined ? [right] : [right, naive])
  })

  it('know both readings of 长 and 乐, and end at four', async () => {
    expect(await initialsOf('王长乐')).toEqual(['wcl', 'wzl', 'wcy', 'wzy'])
    expect(await initialsOf('曾长乐')).toHaveLength(4)
    expect((await initialsOf('曾长乐'))[0]).toBe('zcl')
    expect(await initialsOf('长乐重行朝盛'.repeat(6))).toHaveLength(4)
  })

  it.each([
    ['Anna Müller', ['am']],
    ["Mary O'Brien", ['mo']],
    ['Émile', ['e']],
    ['买买提·吐尔逊', ['mmttex']],
    ['Tom 王', ['tw']],
    ['王𠮷兰', ['wl']],
    ['王\ud800兰', ['wl']],
    ['한국', []],
    ['·$ 12', []],
    ['', []],
  ])('of %s are %j', async (name, initials) => {
    expect(await initialsOf(name)).toEqual(initials)
  })
})

describe('the sound of a name', () => {
  it.each([
    ['沈桂珍', '沈桂贞'],
    ['刘秀英', '劉秀英'],
    ['陆守义', '陆守议'],
    ['欧阳兰', '歐陽蘭'],
    ['王　秀兰', '王秀兰'],
    ['吕志强', '呂志強'],
  ])('of %s and of %s is one', async (name, other) => {
    expect(await soundOf(name)).toBe(await soundOf(other))
  })

  it.each([
    ['王秀兰', 'wang xiu lan'],
    ['单玉梅', 'shan yu mei'],
    ['曾长乐', 'zeng chang le'],
    ['万俟明', 'mo qi ming'],
    ['吕绿', 'lv lv'],
    ['王𠮷兰', 'wang 𠮷 lan'],
    ['买买提·吐尔逊', 'mai mai ti tu er xun'],
    ['Anna  Müller', 'anna muller'],
    ['Tom王', 'tom wang'],
    ['', ''],
  ])('of %s is %s', async (name, sound) => {
    expect(await soundOf(name)).toBe(sound)
  })

  it('tells 兰 from 芳, and 西安 from 鲜', async () => {
    expect(await soundOf('王秀兰')).not.toBe(await soundOf('王秀芳'))
    expect(await soundOf('王西安')).not.toBe(await soundOf('王鲜'))
  })
})
