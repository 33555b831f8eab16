import { rosterPortions } from './rules-portions'

const row = (line: number, door: string, id = '') => ({
  line,
  cells: { 姓名: `某${line}`, 房号: door, 身份证号: id },
})
const lines = (rows: ReturnType<typeof row>[], most: number) =>
  rosterPortions(rows, most).map(portion => portion.map(({ line }) => line))

describe('a long roster is cut', () => {
  it('between households', () => {
    expect(lines([row(2, '101'), row(3, '102'), row(4, '102'), row(5, '103')], 2)).toEqual([[2], [3, 4], [5]])
  })

  it('so that one number is seen with its double, wherever that stands', () => {
    const id = '999999194611200009'
    const rows = [
      row(2, '101', id),
      row(3, '102'),
      row(4, '103'),
      row(5, '104', '９９９９９９ 19461120 0009'),
    ]
    expect(lines(rows, 3)).toEqual([[2, 5, 3], [4]])
  })

  it('also through a household that has more rows than a portion holds', () => {
    const rows = Array.from({ length: 7 }, (_, n) => row(n + 2, '101'))
    expect(lines([row(1, '100'), ...rows, row(10, '102')], 3)).toEqual([[1], [2, 3, 4], [5, 6, 7], [8, 10]])
  })

  it('without losing or doubling a row, when nothing ties them and when everything does', () => {
    const loose = Array.from({ length: 2001 }, (_, n) => row(n + 2, ''))
    const chained = Array.from({ length: 2001 }, (_, n) => row(n + 2, String(n >> 1)))
    for (const rows of [loose, chained])
      expect(
        lines(rows, 1000)
          .flat()
          .sort((a, b) => a - b),
      ).toEqual(rows.map(({ line }) => line))
    expect(lines(loose, 1000).map(({ length }) => length)).toEqual([1000, 1000, 1])
  })

  it('into none when it is empty', () => {
    expect(rosterPortions([], 10)).toEqual([])
  })
})
