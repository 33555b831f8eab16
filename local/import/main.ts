import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { StoreTools } from '../../cloudfunctions/kit/tools'
import { TableError } from '../../domain/kernel/table'
import { connect } from '../connect'
import { runCommand } from '../run-command'
import { StartError } from '../start-error'
import { chooseCommunity } from './choose-community'
import { importers } from './importers'
import { progressOf } from './progress'
import { readTable } from './read-table'
import { printReport, type ImportReport } from './report'
import { runLines, takeRunBack } from './runs'
import { readWish, type FileWish } from './wish'

const say = (line: string) => console.log(line)
const newRun = () => `r${Date.now().toString(36)}${randomBytes(3).toString('hex')}`

async function withCommunity<T>(
  wanted: string | undefined,
  work: (tools: StoreTools, community: string) => Promise<T>,
): Promise<T> {
  const { tools, close } = await connect()
  try {
    return await work(tools, await chooseCommunity(tools.db, wanted))
  } finally {
    await close()
  }
}

/** 1 only when nothing could be taken from the file. */
const exitCode = ({ counts }: ImportReport, rows: number) => (counts['refused'] === rows ? 1 : 0)

async function takeFile(wish: FileWish): Promise<number> {
  const table = await readTable(wish.file).catch((error: unknown): never => {
    throw error instanceof TableError ? new StartError(error.message, `(${error.code}: ${wish.file})`) : error
  })
  const rows = table.rows.map(({ line, cells }) => ({ line, cells: { ...cells } }))
  const [run, file] = [newRun(), basename(wish.file)]
  const onward = progressOf(rows.length, text => process.stdout.write(text))
  const report = await withCommunity(wish.community, (tools, community) =>
    importers[wish.kind](tools, { ...wish, community, rows, run, file, onward }),
  )
  printReport(report, { kind: wish.kind, file, run, rows: rows.length, encoding: table.encoding })
  return exitCode(report, rows.length)
}

runCommand(async () => {
  const wish = readWish(process.argv.slice(2))
  if (wish.does === 'import') return takeFile(wish)
  await withCommunity(wish.community, async (tools, communityId) => {
    if (wish.does === 'runs') (await runLines(tools, communityId)).forEach(say)
    else say(await takeRunBack(tools, { communityId, run: wish.run }, say))
  })
  return 0
})
