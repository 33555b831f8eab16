/** Knows the calls that are under way, so that one can wait until all of a moment have ended, well or not. */
export function underWay() {
  const calls = new Set<Promise<unknown>>()
  return {
    counted<T>(call: Promise<T>): Promise<T> {
      const ended = call.finally(() => calls.delete(ended))
      calls.add(ended)
      return ended
    },
    ended: async (): Promise<void> => {
      await Promise.allSettled([...calls])
    },
  }
}
