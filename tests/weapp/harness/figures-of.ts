import { type SetDataEntry } from './program'

export interface SetDataFigures {
  readonly calls: number
  readonly bytes: number
  readonly maxBytes: number
}

/** What crossed to the view, per route. */
export const setDataFigures = (log: readonly SetDataEntry[]): Map<string, SetDataFigures> => {
  const figures = new Map<string, SetDataFigures>()
  for (const { route, bytes } of log) {
    const known = figures.get(route) ?? { calls: 0, bytes: 0, maxBytes: 0 }
    figures.set(route, {
      calls: known.calls + 1,
      bytes: known.bytes + bytes,
      maxBytes: Math.max(known.maxBytes, bytes),
    })
  }
  return figures
}
