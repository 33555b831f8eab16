import { randomFor } from './random'

/** How often what goes wrong, as shares of one; drawn anew for each seed, so that some runs are calm and some are wild. */
export interface Faults {
  /** A database call that never arrives, or whose reply is lost after it had its effect. */
  databaseLostThere: number
  databaseLostBack: number
  /** A database reply that takes longer than a function may. */
  databaseSlow: number
  /** A database that says it was busy or in conflict; nothing was done. */
  databaseBusy: number
  /** A function that is killed between two awaits. */
  killed: number
  /** A call of one function to another that never arrives, or whose answer is lost. */
  functionLostThere: number
  functionLostBack: number
  /** A function whose instances are all started anew, at a tick of the timer. */
  restarted: number
  /** A call of a phone that never arrives, whose answer is lost, or that arrives twice, at once or hours later. */
  callLostThere: number
  callLostBack: number
  callTwice: number
  callHoursLate: number
  /** A phone that goes dark once the call has left it: nobody repeats the call, nobody sees the answer. */
  phoneDies: number
  /** A timer that does not fire, fires late, or fires twice. */
  timerSkipped: number
  timerLate: number
  timerTwice: number
  /** For how much of a day nothing at all can be reached and no timer fires. */
  down: number
  /** How far the clocks of two runs of a function may lie from the true one, in ms. */
  serverSkew: number
  /** How far the clock of a phone may lie from the true one, in ms; now and then it is set to another time. */
  phoneSkew: number
}

const worst: Faults = {
  databaseLostThere: 0.05,
  databaseLostBack: 0.08,
  databaseSlow: 0.01,
  databaseBusy: 0.05,
  killed: 0.06,
  functionLostThere: 0.05,
  functionLostBack: 0.08,
  restarted: 0.2,
  callLostThere: 0.08,
  callLostBack: 0.1,
  callTwice: 0.15,
  callHoursLate: 0.05,
  phoneDies: 0.15,
  timerSkipped: 0.3,
  timerLate: 0.3,
  timerTwice: 0.3,
  down: 1,
  serverSkew: 2_000,
  phoneSkew: 600_000,
}

// Every kind of `worst` has its entry.
const each = (share: (kind: string, most: number) => number): Faults =>
  Object.fromEntries(
    Object.entries<number>({ ...worst }).map(([kind, most]) => [kind, share(kind, most)]),
  ) as unknown as Faults

export const noFaults: Faults = each(() => 0)

/** How often a kind is off altogether; a community that is down for most of a run is seldom worth a run. */
const calm: Readonly<Record<string, number>> = { down: 0.85 }

/** The faults of a seed: each kind is off in a third of the runs, else somewhere up to its worst. */
export const drawFaults = (seed: number): Faults =>
  each((kind, most) => {
    const draw = randomFor('faults', seed, kind)
    return draw.chance(calm[kind] ?? 1 / 3) ? 0 : draw.next() * most
  })
