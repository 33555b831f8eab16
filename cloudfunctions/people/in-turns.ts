const AT_ONCE = 16

/** Does something for every item, a few at a time, so that a thousand writes neither queue up one by one nor all at once. */
export async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE)
    await Promise.all(items.slice(at, at + AT_ONCE).map(work))
}
