/** So many rows the database gives in one answer at most. */
export const MOST = 1000
const PAGE = 100

/** A list in pieces that fit into one condition, each value once. */
export const pagesOf = <T>(all: readonly T[]): T[][] => {
  const each = [...new Set(all)]
  return Array.from({ length: Math.ceil(each.length / PAGE) }, (_, page) =>
    each.slice(page * PAGE, (page + 1) * PAGE),
  )
}

/** Everything that is found for some values: where an answer is full and more may be there, each half is asked for itself. */
export async function allOf<T>(
  values: readonly string[],
  find: (some: string[]) => Promise<T[]>,
): Promise<T[]> {
  const found = await Promise.all(pagesOf(values).map(page => wholeOf(page, find)))
  return found.flat()
}

async function wholeOf<T>(some: string[], find: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const rows = await find(some)
  if (rows.length < MOST || some.length < 2) return rows
  const middle = Math.ceil(some.length / 2)
  const halves = [some.slice(0, middle), some.slice(middle)]
  return (await Promise.all(halves.map(half => wholeOf(half, find)))).flat()
}
