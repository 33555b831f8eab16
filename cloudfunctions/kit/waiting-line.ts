import { refuse } from '../../domain/kernel/refusal'
import type { Instant } from '../../domain/kernel/time'
import { asRun, Overloaded } from './overload'

/** How far back one looks for how fast it goes, and the least one has to have seen of it, in seconds. */
const WINDOW = 20
const GLANCE = 2
/** Slower than this, in answers a second, it is never taken to go; who comes too early is only told again. */
const SLOWEST = 0.2
const LONGEST = 10 * 60
/** A few more are called than there seems to be room for: who is early is told again, a database that waits helps nobody. */
const AHEAD = 1.5

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
  let due: Instant[] = []
  const lately = (now: Instant) => answered.filter(at => at > now - WINDOW * 1000)
  const pace = (now: Instant) => {
    answered = lately(now)
    const seen = (now - (answered[0] ?? now)) / 1000
    return Math.max(SLOWEST, answered.length / Math.max(GLANCE, seen))
  }
  return {
    through(now) {
      answered.push(now)
      if (answered.length > 1000) answered = lately(now).slice(-500)
    },
    comeBackIn(now) {
      due = due.filter(at => at > now)
      const seconds = Math.min(Math.ceil((due.length + 1) / (AHEAD * pace(now))), LONGEST)
      due.push(now + seconds * 1000)
      return seconds
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
