import type { Told } from './told'

/** What somebody holds at a sitting; the number is `?` while nobody was told it. */
export type Held = { set: string; n: number; code: string; collected: boolean } | null

const sameCode = (a: string, b: string | undefined) => a === '?' || b === undefined || a === b

/** Whether what the phone was shown is what was held. */
function isShown(held: Held, { ok }: Told): boolean {
  if (!held || !ok?.live) return !held && !ok?.live
  const same = (['set', 'n', 'collected'] as const).every(field => held[field] === ok[field])
  return same && sameCode(held.code, ok.code)
}

const fresh = ({ set, n, ok }: Told): Held => ({ set, n, code: ok?.code ?? '?', collected: false })

/** What a granted wish makes of what was held; nothing when it cannot have been granted then. */
const granted: Record<Told['did'], (held: Held, told: Told) => Held[]> = {
  book: (held, told) => (held ? [] : [fresh(told)]),
  change: (held, told) =>
    held && !held.collected && sameCode(held.code, told.ok?.code)
      ? [{ ...held, set: told.set, n: told.n, code: told.ok?.code ?? held.code }]
      : [],
  // What the phone showed may be old: it was wished that nothing be held, whatever it was.
  cancel: held => (held && !held.collected ? [null] : []),
  collect: (held, told) =>
    held && !held.collected && sameCode(held.code, told.ok?.code) ? [{ ...held, collected: true }] : [],
  see: (held, told) => (isShown(held, told) ? [held && { ...held, code: told.ok?.code ?? held.code }] : []),
}

/** Which refusals tell something about what was held. */
const refusedWhile: Record<string, (held: Held, told: Told) => boolean> = {
  'meals.already-booked': held => held !== null,
  'meals.sold-out': (held, { did }) => did !== 'book' || held === null,
  'meals.not-booked': held => held === null,
  'meals.already-collected': held => held?.collected === true,
}

/** What may be held after a wish, given what was held before it; an empty list when the answer was untrue. */
export function after(held: Held, told: Told): Held[] {
  if (told.ok) return granted[told.did](held, told)
  if (told.refused !== undefined)
    return (refusedWhile[told.refused] ?? (() => true))(held, told) ? [held] : []
  const effect = told.did === 'see' ? [] : granted[told.did](held, told)
  return [held, ...effect]
}

const keyOf = (held: Held) => (held ? `${held.set}${held.n}${held.code}${held.collected}` : '-')

/**
 * Whether there is any order in which everything told about one person's meal is true and leads to what the store holds:
 * what ended before another began comes first, everything else may have come in any order.
 */
export function isTrueInSomeOrder(told: readonly Told[], last: Held): boolean {
  const dead = new Set<string>()
  const isLast = (held: Held) =>
    keyOf(held) === keyOf(last) ||
    (held !== null &&
      last !== null &&
      held.code === '?' &&
      keyOf({ ...held, code: last.code }) === keyOf(last))
  const search = (open: readonly Told[], held: Held): boolean => {
    if (open.length === 0) return isLast(held)
    const key = `${open.map(one => told.indexOf(one)).join()}|${keyOf(held)}`
    if (dead.has(key)) return false
    const firstEnd = Math.min(...open.map(one => one.end))
    const found = open.some(one => {
      if (one.start > firstEnd) return false
      const rest = open.filter(other => other !== one)
      return after(held, one).some(next => search(rest, next))
    })
    if (!found) dead.add(key)
    return found
  }
  return search(told, null)
}
