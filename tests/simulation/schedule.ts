import { addDays, dayOf, instantOf, type Instant } from '../../domain/kernel/time'
import { randomFor, type Random } from './random'

/** Days on which something is special: a usual Friday, a month's end, a leap day, the turn of the year. */
const STARTS = ['2026-11-20', '2026-11-30', '2028-02-28', '2026-12-30'] as const
/** When a run begins: the night before, the morning, just before a cut-off, before lunch, before midnight. */
const CLOCKS = ['05:30', '06:30', '08:40', '10:50', '22:30'] as const
/** Where everybody acts at once: cut-offs, serving times, midnight in China. */
const CROWDED = ['09:00', '11:05', '12:20', '15:00', '17:10', '00:00'] as const
const HOUR = 3_600_000

/** When a run begins, and until when people act in it. */
export interface Span {
  start: Instant
  end: Instant
}

export function drawSpan(draw: Random): Span {
  const start = instantOf(draw.pick(STARTS), draw.pick(CLOCKS))
  return { start, end: start + draw.pick([2, 4, 8, 8, 26, 50]) * HOUR }
}

const crowdedIn = ({ start, end }: Span): Instant[] =>
  [0, 1, 2, 3]
    .flatMap(days => CROWDED.map(clock => instantOf(addDays(dayOf(start), days), clock)))
    .filter(at => at > start && at < end)

/** When each act happens: half of them around the instants that decide, the rest at any time; in the order of acts. */
export function drawInstants({ start, end }: Span, seed: number, acts: number): Instant[] {
  const crowded = crowdedIn({ start, end })
  return Array.from({ length: acts }, (_, act) => {
    const draw = randomFor('when', seed, act)
    if (crowded.length === 0 || draw.chance(0.4)) return draw.int(start, end)
    const near = draw.pick(crowded) + draw.int(-90_000, 90_000)
    return Math.min(Math.max(near, start), end)
  }).sort((a, b) => a - b)
}

/** From when to when nothing can be reached: from a minute up to a whole day. */
export function drawDown({ start, end }: Span, seed: number, share: number): { from: Instant; to: Instant } {
  const from = randomFor('down', seed).int(start, end)
  return { from, to: from + Math.round(share * 24 * HOUR) }
}
