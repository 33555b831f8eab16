import type { Moment } from './auditor-people-order'
import { field, isGranted, isUnsure, list, text, type Heard } from './told-people'

/** Everything that was told under one key is about one wish, however often it was asked. */
export function grouped<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

/** Of the answers to one wish the one that says most; it took effect after it was first asked and before it was granted. */
function asOne(copies: readonly Heard[]): Heard[] {
  const start = Math.min(...copies.map(one => one.start))
  const granted = copies.filter(isGranted).sort((a, b) => a.end - b.end)[0]
  const stillUntil = Math.max(...copies.map(one => one.stillUntil))
  if (granted) return [{ ...granted, start, stillUntil }]
  const lost = copies.find(one => one.refused === undefined)
  if (lost) return [{ ...lost, start }]
  // Each no was true when it was said; what still was under way may have been granted, once.
  return copies.map((one, at) =>
    at === 0 ? { ...one, start, stillUntil } : { ...one, stillUntil: -Infinity },
  )
}

/** What was wished, each wish once; and what was merely asked. */
export const wishesOf = (heard: readonly Heard[]): Heard[] => {
  const wishes = grouped(
    heard.filter(({ key }) => key !== undefined),
    ({ key = '' }) => key,
  )
  return [...heard.filter(({ key }) => key === undefined), ...[...wishes.values()].flatMap(asOne)]
}

interface Does<S> {
  granted: (state: S) => readonly S[]
  /** What becomes of it when nobody was told; as if granted, if nothing else is said. */
  done?: (state: S) => readonly S[]
  /** Whether a no is true. */
  refused?: (state: S) => boolean
}

/** These may be granted without anything to be done. */
const MAY_BE_SO = ['consent', 'entrust', 'nod', 'verifyWelfare', 'lock']

/** The answer says that there was nothing to be done; asked again later there may be. */
export const isEmpty = ({ data }: Heard): boolean =>
  ['ended', 'withdrawn', 'unlinked', 'kept'].some(name => field(data, name) === false) ||
  (field(data, 'changed') !== undefined && list(data, 'changed').length === 0) ||
  list(data, 'twins').length > 0

/**
 * What a wish does to one thing: it was done when it was granted; while no answer came, or the door stopped a repeat, it may
 * have been; and after a no, or when there was nothing to be done, a copy of it that was still under way may have been.
 */
export function moments<S>(heard: Heard, does: Does<S>): Moment<S>[] {
  const { start, end, stillUntil } = heard
  const maybe = { start, must: false, after: does.done ?? does.granted }
  if (isGranted(heard)) {
    const yes = { start, end, must: true, after: does.granted }
    const comesAgain = stillUntil > end && (isEmpty(heard) || MAY_BE_SO.includes(heard.action))
    return comesAgain ? [yes, { ...maybe, start: end, end: stillUntil }] : [yes]
  }
  if (isUnsure(heard)) return [{ ...maybe, end: Math.max(end, stillUntil) }]
  const no = { start, end, must: true, after: (state: S) => ((does.refused?.(state) ?? true) ? [state] : []) }
  return stillUntil < start ? [no] : [no, { ...maybe, end: stillUntil }]
}

/** What was asked about one person, by whichever name the action calls him. */
export const about = (heard: Heard): string => text(heard.input, 'personId')
