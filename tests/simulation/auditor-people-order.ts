/** Something that happened to one thing at one moment between two instants. */
export interface Moment<S> {
  start: number
  end: number
  /** False: it may as well never have happened. */
  must: boolean
  /** What may be so afterwards, given what was so before; empty when it cannot have happened then. */
  after: (state: S) => readonly S[]
}

/** So many situations are looked at before the answer is that nobody can tell. */
const MOST = 60_000

/**
 * Whether there is any order in which all that was told of one thing is true and leads to what lies in the store: what ended
 * before another began comes first, everything else may have come in any order, and what must not have happened may be left
 * out.
 */
export function isExplained<S>(all: readonly Moment<S>[], first: S, isLast: (state: S) => boolean): boolean {
  const moments = [...all].sort((a, b) => a.start - b.start)
  const dead = new Set<string>()
  const search = (open: readonly number[], state: S): boolean => {
    const left = open.map(at => moments[at]).filter(one => one !== undefined)
    const firstEnd = Math.min(...left.filter(({ must }) => must).map(({ end }) => end), Infinity)
    if (!left.some(({ must }) => must) && isLast(state)) return true
    const key = `${open.join()}|${JSON.stringify(state)}`
    if (dead.has(key)) return false
    if (dead.size > MOST) return true
    const found = open.some(at => {
      const one = moments[at]
      if (!one || one.start > firstEnd) return false
      const rest = open.filter(other => other !== at && !isOver(moments[other], one))
      // What may be left out is, once something later was taken.
      return one.after(state).some(next => search(rest, next))
    })
    if (!found) dead.add(key)
    return found
  }
  return search([...moments.keys()], first)
}

/** Whether what may be left out can no longer have come, now that another began after its end. */
const isOver = <S>(other: Moment<S> | undefined, taken: Moment<S>) =>
  other !== undefined && !other.must && other.end < taken.start

/** Something that was seen to be so at one moment of a call. */
export const seen = <S>(
  { start, end }: { start: number; end: number },
  holds: (state: S) => boolean,
): Moment<S> => ({ start, end, must: true, after: state => (holds(state) ? [state] : []) })
