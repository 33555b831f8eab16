import { fork, type ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { lineOf } from './one-by-one'
import { simulate, type Outcome } from './run'

interface Task {
  seed: number
  acts: number
}

/** In a child: lives through the seeds that are asked for; it does not hand over what everybody was answered. */
export function serveAsChild(): void {
  process.on('message', (task: Task) => {
    simulate(task).then(
      outcome => process.send?.({ ...outcome, diary: [] }),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
}

/** Has one child live through one seed. */
const liveIn = (child: ChildProcess, task: Task): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(new Error(`the process of seed ${task.seed} ended with ${code}`))
    child.once('exit', onExit)
    child.once('message', (report: Outcome) => {
      child.off('exit', onExit)
      resolve(report)
    })
    child.send(task)
  })

/** Lives through seeds on all cores until so many operations were done; gives the seed that was found wrong, if any. */
export async function liveOnAllCores(
  { first, acts, operations }: { first: number; acts: number; operations: number },
  say: (line: string) => void,
): Promise<{ done: number; failed?: Outcome }> {
  let [seed, done] = [first, 0]
  let failed: Outcome | undefined
  const work = async () => {
    // The program itself, as one that only listens.
    const child = fork(process.argv[1] ?? '', ['--child'])
    try {
      while (done < operations && !failed) {
        const report = await liveIn(child, { seed: seed++, acts })
        done += report.operations
        say(lineOf(report))
        if (report.wrong.length > 0) failed ??= report
      }
    } finally {
      child.kill()
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return { done, ...(failed && { failed }) }
}
