import { refuse } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import { asRun, Overloaded } from './overload'

/** How far back one looks for how fast it goes, in seconds. */
const WINDOW = 20
/** Slower than this, in calls a second, nobody is told to come back; who comes too early is only told again. */
const SLOWEST = 2
const LONGEST = 15 * 60

export interface WaitingLine {
  /** Somebody was answered. */
  through: (now: Instant) => void
  /** In how many seconds somebody who was turned away shall come back. */
  comeBackIn: (now: Instant) => number
}

/**
 * Tells those whom the database has no time for when to come back: one after the other, as fast as others got through of late.
 * Each instance of a function knows only those whom it answered itself; together they go as fast as all together.
 */
export function openWaitingLine(): WaitingLine {
  let answered: Instant[] = []
  let free = 0
  const late = (now: Instant) => now - WINDOW * 1000
  return {
    through(now) {
      answered.push(now)
      if (answered[0] !== undefined && answered[0] < late(now))
        answered = answered.filter(at => at >= late(now))
    },
    comeBackIn(now) {
      answered = answered.filter(at => at >= late(now))
      const pace = Math.max(SLOWEST, answered.length / WINDOW)
      free = Math.min(Math.max(free, now) + 1000 / pace, now + LONGEST * 1000)
      return Math.ceil((free - now) / 1000)
    },
  }
}

/** Runs what a service is asked; whom the database has no time for is told when to come back, and whether anything was done. */
export function openTurns(now: () => Instant): (job: () => Promise<unknown>) => Promise<unknown> {
  const line = openWaitingLine()
  return job =>
    asRun(async touched => {
      try {
        const answer = await job()
        line.through(now())
        return answer
      } catch (error) {
        if (!(error instanceof Overloaded)) throw error
        return refuse('request.busy', { seconds: line.comeBackIn(now()), untouched: !touched() })
      }
    })
}
