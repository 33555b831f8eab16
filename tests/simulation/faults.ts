import { randomFor } from './random'

/** How often what goes wrong, as shares of one; drawn anew for each seed, so that some runs are calm and some are wild. */
export interface Faults {
  /** A database call that never arrives, or whose reply is lost after it had its effect. */
  databaseLostThere: number
  databaseLostBack: number
  /** A database reply that takes longer than a function may. */
  databaseSlow: number
  /** A function that is killed between two awaits. */
  killed: number
  /** A call of a phone that never arrives, whose answer is lost, or that arrives twice. */
  callLostThere: number
  callLostBack: number
  callTwice: number
  /** A timer that does not fire, fires late, or fires twice. */
  timerSkipped: number
  timerLate: number
  timerTwice: number
  /** How far the clocks of two runs of a function may lie from the true one, in ms. */
  serverSkew: number
}

export const noFaults: Faults = {
  databaseLostThere: 0,
  databaseLostBack: 0,
  databaseSlow: 0,
  killed: 0,
  callLostThere: 0,
  callLostBack: 0,
  callTwice: 0,
  timerSkipped: 0,
  timerLate: 0,
  timerTwice: 0,
  serverSkew: 0,
}

const worst: Faults = {
  databaseLostThere: 0.05,
  databaseLostBack: 0.08,
  databaseSlow: 0.01,
  killed: 0.06,
  callLostThere: 0.08,
  callLostBack: 0.1,
  callTwice: 0.15,
  timerSkipped: 0.3,
  timerLate: 0.3,
  timerTwice: 0.3,
  serverSkew: 2_000,
}

/** The faults of a seed: each kind is off in a third of the runs, else somewhere up to its worst. */
export function drawFaults(seed: number): Faults {
  const entries = Object.entries(worst).map(([kind, most]): [string, number] => {
    const draw = randomFor('faults', seed, kind)
    return [kind, draw.chance(1 / 3) ? 0 : draw.next() * most]
  })
  // Every kind of `worst` has its entry.
  return Object.fromEntries(entries) as unknown as Faults
}
