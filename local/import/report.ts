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
  ['suspected', '可能重复的人'],
]

const bare = (sentence: string) => sentence.replace(/[。．.]+$/u, '')

const remarkLine = ({ line, column, value, says, todo, refused }: ImportReport['remarks'][number]) => {
  const cell = value === '' ? column : `${column}“${value}”`
  return `第 ${line} 行  ${cell}：${bare(says)}。${bare(todo)}。${refused ? '（这一行没收）' : ''}`
}

const MAP_HINT = '（要用上，请加 --map "标题=列"，例如 --map "老伴手机=联系电话"）'
const isWritten = ({ counts }: ImportReport) => (counts['fresh'] ?? 0) + (counts['changed'] ?? 0) > 0

interface About {
  kind?: string
  file: string
  run?: string
  rows: number
  encoding: string
}

function countsLine({ counts, applied }: ImportReport): string {
  const shown = names.flatMap(([name, chinese]) => {
    const n = counts[name]
    return n === undefined || (name === 'suspected' && n === 0) ? [] : [`${chinese} ${n}`]
  })
  return `${applied ? '已经写入' : '将会'}：${shown.join('，')}`
}

function endLines(report: ImportReport, { kind, run }: About): string[] {
  if (!report.applied) return ['以上只是预览，什么都没有写。要写入，请在命令后面加 --apply 再运行一次。']
  const canGoBack = kind === 'people' && run !== undefined && isWritten(report)
  return canGoBack ? [`要退回这一次：npm run import -- people --take-back ${run}`] : []
}

/** The report as lines for the person who has the sheet before him. */
export function reportLines(report: ImportReport, about: About): string[] {
  const { file, rows, encoding, kind } = about
  const ignored = report.ignoredColumns.join('、')
  return [
    `${file}：${rows} 行${encoding === 'none' ? '' : `（${encoding}）`}`,
    ...report.remarks.map(remarkLine),
    ...(ignored === '' ? [] : [`没有用到的列：${ignored}${kind === 'people' ? MAP_HINT : ''}`]),
    countsLine(report),
    ...endLines(report, about),
  ]
}

export function printReport(report: ImportReport, about: About): void {
  for (const line of reportLines(report, about)) console.log(line)
}
