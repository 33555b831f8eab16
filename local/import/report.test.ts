import { inPortions, mergeReports } from './portions'
import { reportLines } from './report'

const remark = {
  line: 45,
  column: '身份证号',
  value: '999**************1',
  says: '最后一位对不上。',
  todo: '请对着原件重新填',
  refused: true,
}
const report = {
  counts: { fresh: 2, refused: 1 },
  remarks: [remark],
  ignoredColumns: ['传真'],
  applied: false,
}
const about = { file: '名册.csv', rows: 3, encoding: 'gb18030' }

test('a preview says what it would do, which row is wrong and why, and that nothing was written', () => {
  expect(reportLines(report, about)).toEqual([
    '名册.csv：3 行（gb18030）',
    '第 45 行  身份证号“999**************1”：最后一位对不上。请对着原件重新填。（这一行没收）',
    '没有用到的列：传真',
    '将会：新增 2，没收的行 1',
    '以上只是预览，什么都没有写。要写入，请在命令后面加 --apply 再运行一次。',
  ])
})

test('what was written is said to be written', () => {
  expect(reportLines({ ...report, applied: true }, about).at(-1)).toBe('已经写入：新增 2，没收的行 1')
})

test('a large sheet goes in by the thousand, and is reported as one', () => {
  const rows = Array.from({ length: 2001 }, (_, n) => ({ line: n + 2, cells: { 姓名: 'x'.repeat(500) } }))
  const parts = inPortions(rows)
  expect(parts.map(part => part.length)).toEqual([1000, 1000, 1])
  expect(parts[0]?.[0]?.cells['姓名']).toHaveLength(400)
  expect(mergeReports([report, report]).counts).toEqual({ fresh: 4, refused: 2 })
  expect(mergeReports([report, report]).ignoredColumns).toEqual(['传真'])
})
