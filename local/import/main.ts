import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '../connect'
import { runCommand } from '../run-command'
import { StartError } from '../start-error'
import { chooseCommunity } from './choose-community'
import { importers, isImport } from './importers'
import { readTable } from './read-table'
import { printReport, type ImportReport } from './report'
import { TableError } from './table'

const USAGE = new StartError(
  '用法：npm run import -- people 名册.xlsx [--apply] [--community 社区代码]；菜单用 menu 代替 people。',
  'Usage: npm run import -- people|menu FILE [--apply] [--community ID]',
)

interface Wish {
  kind: keyof typeof importers
  file: string
  apply: boolean
  community: string | undefined
}

function readWish(words: string[]): Wish {
  const options = { apply: { type: 'boolean', default: false }, community: { type: 'string' } } as const
  let read
  try {
    read = parseArgs({ args: words, allowPositionals: true, options })
  } catch {
    throw USAGE
  }
  const [kind = '', file, ...rest] = read.positionals
  if (!isImport(kind) || file === undefined || rest.length > 0) throw USAGE
  return { kind, file: resolve(file), apply: read.values.apply, community: read.values.community }
}

async function take(
  { kind, apply, community }: Wish,
  rows: Parameters<(typeof importers)['menu']>[1]['rows'],
) {
  const { tools, close } = await connect()
  try {
    const where = await chooseCommunity(tools.db, community)
    return await importers[kind](tools, { community: where, rows, apply })
  } finally {
    await close()
  }
}

/** 1 only when nothing could be taken from the file. */
const exitCode = ({ counts }: ImportReport, rows: number) => (counts['refused'] === rows ? 1 : 0)

runCommand(async () => {
  const wish = readWish(process.argv.slice(2))
  const table = await readTable(wish.file).catch((error: unknown): never => {
    throw error instanceof TableError ? new StartError(error.message, `(${error.code}: ${wish.file})`) : error
  })
  const rows = table.rows.map(({ line, cells }) => ({ line, cells: { ...cells } }))
  const report = await take(wish, rows)
  printReport(report, { ...wish, file: basename(wish.file), rows: rows.length, encoding: table.encoding })
  return exitCode(report, rows.length)
})
