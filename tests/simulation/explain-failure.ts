import { replayOf } from './one-by-one'
import { simulate, type Wanted } from './run'
import { shrink } from './shrink'

const MOST_TRIES = 80
const MOST_FINDINGS = 10

/** A run that went wrong in words: the shortest list of acts that was found, what was found wrong, how to see it again. */
export async function explainFailure(wanted: Wanted, tries = MOST_TRIES): Promise<string[]> {
  const failed = await simulate(wanted)
  const all = [...new Set(failed.diary.map(({ act }) => act))].sort((a, b) => a - b)
  const again = (left: readonly number[]) => simulate({ ...wanted, only: new Set(left) })
  const left = await shrink(all, async some => (await again(some)).wrong.length > 0, tries)
  const outcome = left === all ? failed : await again(left)
  const shown = outcome.diary.filter(({ act }) => left.includes(act))
  return [
    `seed ${wanted.seed} fails; ${left.length} of its ${all.length} acts are enough:`,
    ...shown.map(({ act, line }) => `  ${act}  ${line}`),
    'What is wrong then:',
    ...outcome.wrong.slice(0, MOST_FINDINGS).map(says => `  ${says}`),
    'To see it again:',
    `  ${replayOf({ ...wanted, only: new Set(left) })}`,
  ]
}
