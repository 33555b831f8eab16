import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { rosterColumns } from '../../domain/people/roster-columns'
import { StartError } from '../start-error'

export const kinds = ['people', 'menu'] as const
export type Kind = (typeof kinds)[number]

interface Common {
  kind: Kind
  community: string | undefined
}
export interface FileWish extends Common {
  does: 'import'
  file: string
  apply: boolean
  consented: boolean
  mapping: Record<string, string>
}
export type Wish = FileWish | (Common & { does: 'runs' }) | (Common & { does: 'take-back'; run: string })

const usage = () =>
  new StartError(
    [
      '用法：npm run import -- people 名册.xlsx [--apply] [--consented] [--map "标题=列"]… [--community 社区代码]',
      '      npm run import -- people --runs 看以前的导入；people --take-back 编号 退回一次导入',
      '      npm run import -- menu 菜单.xlsx [--apply]',
      '--consented 表示名册上的人都签过同意书；不写就不记同意，饮食和照护信息也不会显示。',
    ].join('\n'),
    'Usage: npm run import -- people|menu FILE [--apply] [--consented] [--map "HEADING=COLUMN"]… [--community ID]\n' +
      '       npm run import -- people --runs | people --take-back RUN',
  )

const options = {
  apply: { type: 'boolean', default: false },
  consented: { type: 'boolean', default: false },
  map: { type: 'string', multiple: true, default: [] as string[] },
  runs: { type: 'boolean', default: false },
  'take-back': { type: 'string' },
  community: { type: 'string' },
} as const

/** `老伴手机=联系电话`: which column a heading is; nothing after the sign leaves the column out. */
function readMapping(pairs: readonly string[]): Record<string, string> {
  const columns = new Map(
    rosterColumns.flatMap(({ column, says }) => [
      [column, column],
      [says, column],
    ]),
  )
  return Object.fromEntries(
    pairs.map(pair => {
      const at = pair.lastIndexOf('=')
      const [heading, word] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
      const column = word === '' ? '' : columns.get(word)
      if (at < 1 || column === undefined) {
        const names = rosterColumns.map(({ says }) => says).join('、')
        throw new StartError(
          `看不懂 --map "${pair}"。请写成 "表里的标题=列"，列可以是：${names}；等号后面空着就是不要这一列。`,
          `Cannot read --map "${pair}": write "HEADING=COLUMN", nothing after the sign to leave it out.`,
        )
      }
      return [heading, column]
    }),
  )
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, allowPositionals: true, options })
  } catch {
    throw usage()
  }
}

type Read = ReturnType<typeof parse>

/** Lists and take-backs are for people and name no file. */
function withoutFile({ values }: Read, common: Common): Wish {
  const run = values['take-back']
  if (common.kind !== 'people') throw usage()
  if (run !== undefined) return { ...common, does: 'take-back', run }
  if (values.runs) return { ...common, does: 'runs' }
  throw usage()
}

/** What somebody typed behind `npm run import --`; throws a `StartError` that says how it is written. */
export function readWish(words: string[]): Wish {
  const read = parse(words)
  const { apply, consented, map, runs, community, ...more } = read.values
  const [word, file, ...rest] = read.positionals
  const kind = kinds.find(one => one === word)
  if (kind === undefined || rest.length > 0) throw usage()
  const common = { kind, community }
  if (file === undefined) return withoutFile(read, common)
  if (runs || more['take-back'] !== undefined) throw usage()
  return { ...common, does: 'import', file: resolve(file), apply, consented, mapping: readMapping(map) }
}
