import type { ClockContract } from '../../domain/clock/contract'
import { jobs, nameOf, type Job } from '../../domain/clock/jobs'
import type { AskFunction } from '../kit/ask-function'
import type { Handlers, Tools } from '../kit/serve'
import { dueSince, nextDue } from './steps-due'
import { runJob, told } from './steps-run'
import type { ClockStore, JobState } from './store'

type Shelf = Pick<Tools, 'now'> & { store: ClockStore; askFunction: AskFunction; table: readonly Job[] }

/** Telling people comes last, so that what the other services have to tell goes out in the same tick. */
const inTurn = (table: readonly Job[]) => {
  const services = [...new Set(table.map(({ service }) => service))]
  const of = (wanted: string) => table.filter(({ service }) => service === wanted)
  return [services.filter(name => name !== 'notices').map(of), [of('notices')]]
}

const tickWith =
  (shelf: Shelf): Handlers<ClockContract>['tick'] =>
  async () => {
    const stateOf = await shelf.store.states()
    const ends: [Job, JobState][] = []
    // One job that breaks does not keep the others from being done; it is told in the answer and in its own log.
    const inOrder = async (some: readonly Job[]) => {
      for (const job of some) {
        const end = await runJob(job, stateOf(nameOf(job)), shelf)
        if (end) ends.push([job, end])
      }
    }
    for (const group of inTurn(shelf.table)) await Promise.all(group.map(inOrder))
    await shelf.store.note(Object.fromEntries(ends.map(([job, end]) => [nameOf(job), end])))
    const done = ends.map(([job, end]) => told(job, end))
    const failed = done.filter(({ ok }) => !ok).map(({ job }) => job)
    if (failed.length > 0) throw new Error(`not done: ${failed.join(', ')}`)
    return { done }
  }

/** Before its first run a job has neither failed nor left anything. */
const FRESH = { ok: true, fails: 0, more: false }

const jobsWith =
  ({ store, table }: Shelf): Handlers<ClockContract>['jobs'] =>
  async ({ now }) => {
    const stateOf = await store.states()
    const viewOf = (job: Job) => {
      const state = stateOf(nameOf(job))
      const { ok, fails, more } = state ?? FRESH
      const behind = state && job.each === 'day' ? dueSince(job, state.through, now).length : 0
      const last = state && { last: state.endedAt }
      return { job: nameOf(job), does: job.does, ...last, ok, fails, more, next: nextDue(job, now), behind }
    }
    return { now, jobs: table.map(viewOf) }
  }

/** What the clock does at a tick, and how staff see whether it does. */
export const clockHandlers = (
  shelf: Omit<Shelf, 'table'> & { table?: readonly Job[] },
): Handlers<ClockContract> => {
  const whole = { table: jobs, ...shelf }
  return { tick: tickWith(whole), jobs: jobsWith(whole) }
}
