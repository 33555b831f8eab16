import type { Instant } from '../../domain/kernel/time'
import type { Database, Row } from '../kit/database'

/** How far one job has come. */
export interface JobState {
  /** Everything due up to this moment was done. */
  through: Instant
  endedAt: Instant
  ok: boolean
  /** How often it has failed since it last went well. */
  fails: number
  more: boolean
}

/** All jobs in one row: a tick reads once and writes once. */
export interface ClockRow extends Row {
  jobs: Record<string, JobState>
}

const CLOCK = 'clock'
/** The name of a job as a field: no dot. */
const fieldOf = (job: string) => job.replace('.', '-')

/** Where it is kept how far each job has come. */
export function clockStore(db: Database) {
  const rows = db.collection<ClockRow>('jobs')
  return {
    async states(): Promise<(job: string) => JobState | undefined> {
      const [row] = await rows.some([{ _id: CLOCK }], { limit: 1 })
      return job => row?.jobs[fieldOf(job)]
    },
    /** Two ticks at once may set a job back a little: it then runs once more, which is harmless. */
    async note(states: Readonly<Record<string, JobState>>): Promise<void> {
      const change = Object.fromEntries(
        Object.entries(states).map(([job, state]) => [`jobs.${fieldOf(job)}`, { set: state }]),
      )
      if (Object.keys(change).length === 0) return
      if (await rows.change(CLOCK, {}, change)) return
      await rows.add({ _id: CLOCK, jobs: {} })
      await rows.change(CLOCK, {}, change)
    },
  }
}

export type ClockStore = ReturnType<typeof clockStore>
