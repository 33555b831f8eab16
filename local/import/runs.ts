import type { StoreTools } from '../../cloudfunctions/kit/tools'
import { clockOf, dayOf } from '../../domain/kernel/time'
import { keyFor, NotDone } from '../ask-service'
import { StartError } from '../start-error'
import { askPeople } from './people-line'

const states = { applied: '已写入', 'taking-back': '退回了一部分', 'taken-back': '已退回' }

/** The imports of a community as lines, newest first. */
export async function runLines(tools: StoreTools, communityId: string): Promise<string[]> {
  const { runs } = await askPeople(tools)('runs', { communityId })
  if (runs.length === 0) return ['还没有导入过。']
  return runs.map(
    ({ run, file, at, by, fresh, changed, state }) =>
      `${run}  ${dayOf(at)} ${clockOf(at)}  ${by}  ${file}  新增 ${fresh}，改动 ${changed}（${states[state]}）`,
  )
}

/** Takes a run back to its end, saying how far it is; gives what became of it in one line. */
export async function takeRunBack(
  tools: StoreTools,
  { communityId, run }: { communityId: string; run: string },
  say: (line: string) => void,
): Promise<string> {
  const ask = askPeople(tools)
  const all = { removed: 0, restored: 0, kept: 0 }
  for (let step = 1; ; step++) {
    const key = keyFor('take-back', run, String(step), String(tools.now()))
    const { done, ...part } = await ask('takeBackRun', { communityId, run }, key).catch(unknown(run))
    all.removed += part.removed
    all.restored += part.restored
    all.kept += part.kept
    const line = `移除 ${all.removed} 人，恢复 ${all.restored} 处改动，保留 ${all.kept}`
    if (done) return `已退回：${line}${all.kept > 0 ? '（后来用过或改过的，没有动）' : ''}`
    say(line)
  }
}

const unknown =
  (run: string) =>
  (error: unknown): never => {
    if (!(error instanceof NotDone) || error.code !== 'people.run-unknown') throw error
    throw new StartError(
      `没有编号 ${run} 的导入。用 --runs 可以看到全部。`,
      `There is no run ${run}; see --runs.`,
    )
  }
