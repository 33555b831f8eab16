import { type Clock } from './clock'
import { type UnderWay } from './under-way'

const DEADLINE_MS = 5000
const QUIET_TURNS = 3

const turn = (waiting: boolean): Promise<void> =>
  new Promise(resolve => {
    if (waiting) setTimeout(resolve, 1)
    else setImmediate(resolve)
  })

export interface Settling {
  readonly clock: Clock
  readonly underWay: UnderWay
  readonly activity: () => number
}

const left = ({ clock, underWay }: Settling): string => {
  const held = clock.heldDelays
  const parts = [
    `under way: ${underWay.names().join(', ') || 'nothing'}`,
    `short timers: ${clock.runningSoon}`,
  ]
  if (held.length > 0) parts.push(`timers held until advance(): ${held.map(ms => `${ms} ms`).join(', ')}`)
  return parts.join('; ')
}

/** Until nothing is under way, no short timer runs and nothing happened for some turns. */
export const settle = async (state: Settling, ignoring = ''): Promise<void> => {
  const started = performance.now()
  let seen = -1
  for (let quiet = 0; quiet < QUIET_TURNS;) {
    const busy = state.underWay.names(ignoring).length > 0 || state.clock.runningSoon > 0
    await turn(busy)
    quiet = busy || state.activity() !== seen ? 0 : quiet + 1
    seen = state.activity()
    if (performance.now() - started > DEADLINE_MS)
      throw new Error(`the mini program does not come to rest; ${left(state)}`)
  }
}

/** Until `check` gives something truthy; what it throws meanwhile is kept for the message. */
export const waitUntil = async <T>(state: Settling, check: () => T, ms = DEADLINE_MS): Promise<T> => {
  const started = performance.now()
  let last: unknown = 'it stayed false'
  while (performance.now() - started <= ms) {
    try {
      const value = check()
      if (value) return value
    } catch (error) {
      last = error instanceof Error ? error.message : error
    }
    await turn(true)
  }
  throw new Error(`waited ${ms} ms in vain: ${String(last)}; ${left(state)}`)
}
