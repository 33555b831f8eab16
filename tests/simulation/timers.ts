import { platform, type House } from './house'
import type { Random } from './random'

const TICK = 5 * 60_000

/** The clock's timer of the platform, with the faults of timers; now and then every function is started anew with it. */
export function startTimer(house: House, draw: Random, until: number): void {
  const { time, functions } = house
  const tick = () => {
    functions
      .invoke('clock', { action: 'tick', input: { trigger: 'every-five-minutes' } }, platform)
      .catch(() => undefined)
  }
  const next = () => {
    if (time.now > until) return
    const { timerSkipped, timerLate, timerTwice, restarted } = functions.faults
    if (draw.chance(restarted)) house.restart()
    if (!draw.chance(timerSkipped) && !functions.isDown)
      time.after(draw.chance(timerLate) ? draw.int(1, TICK) : 0, tick)
    if (draw.chance(timerTwice)) time.after(draw.int(0, 1_000), tick)
    time.after(TICK, next)
  }
  next()
}
