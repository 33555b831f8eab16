/** The parameters of a page as they were written: WeChat hands them over still encoded. */
export function decoded(params: Partial<Record<string, string>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? value : plain(value)]),
  )
}

function plain(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // A lone % in an address typed by hand: take it as it is.
    return value
  }
}
