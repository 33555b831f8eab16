/** What an import did or would do. */
export interface ImportReport {
  counts: Readonly<Record<string, number>>
  remarks: readonly {
    line: number
    column: string
    value: string
    says: string
    todo: string
    refused: boolean
  }[]
  ignoredColumns: readonly string[]
  applied: boolean
}

const names: readonly (readonly [count: string, chinese: string])[] = [
  ['fresh', '新增'],
  ['changed', '改动'],
  ['unchanged', '不变'],
  ['refused', '没收的行'],
  ['doubled', '重复的行'],
  ['households', '户数'],
]

const bare = (sentence: string) => sentence.replace(/[。．.]+$/u, '')

const remarkLine = ({ line, column, value, says, todo, refused }: ImportReport['remarks'][number]) => {
  const cell = value === '' ? column : `${column}“${value}”`
  return `第 ${line} 行  ${cell}：${bare(says)}。${bare(todo)}。${refused ? '（这一行没收）' : ''}`
}

/** The report as lines for the person who has the sheet before him. */
export function reportLines(
  report: ImportReport,
  about: { file: string; rows: number; encoding: string },
): string[] {
  const counts = names.flatMap(([name, chinese]) => {
    const n = report.counts[name]
    return n === undefined ? [] : [`${chinese} ${n}`]
  })
  const ignored = report.ignoredColumns.join('、')
  return [
    `${about.file}：${about.rows} 行${about.encoding === 'none' ? '' : `（${about.encoding}）`}`,
    ...report.remarks.map(remarkLine),
    ...(ignored === '' ? [] : [`没有用到的列：${ignored}`]),
    `${report.applied ? '已经写入' : '将会'}：${counts.join('，')}`,
    ...(report.applied ? [] : ['以上只是预览，什么都没有写。要写入，请在命令后面加 --apply 再运行一次。']),
  ]
}

export function printReport(report: ImportReport, about: Parameters<typeof reportLines>[1]): void {
  for (const line of reportLines(report, about)) console.log(line)
}
