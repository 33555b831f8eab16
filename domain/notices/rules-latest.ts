import type { Instant } from '../kernel/time'

/** Something told about a thing to somebody. */
interface Told {
  about: string
  elder: string
  happened: Instant
}

const nameOf = ({ about, elder }: Told) => `${about} ${elder}`

/** Whether something about the same, for the same person, happened later than this: then nobody needs this any more. */
export function overtakenAmong(all: readonly Told[]): (one: Told) => boolean {
  const latest = new Map<string, Instant>()
  for (const one of all) latest.set(nameOf(one), Math.max(one.happened, latest.get(nameOf(one)) ?? 0))
  return one => one.happened < (latest.get(nameOf(one)) ?? 0)
}
