/** Where in an input something lies: keys and positions. */
export type Path = readonly (string | number)[]

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function keysOf(value: unknown): (string | number)[] {
  // Of a list the first and the last stand for all.
  if (Array.isArray(value)) return value.length === 0 ? [] : [...new Set([0, value.length - 1])]
  return isPlain(value) ? Object.keys(value) : []
}

/** What lies at a path. */
export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (isPlain(inner) ? inner[key] : undefined), value)

/** Every place in a value, the value itself first. */
export function placesIn(value: unknown, from: Path = []): Path[] {
  return [
    from,
    ...keysOf(value).flatMap(key => placesIn((value as Record<string, unknown>)[key], [...from, key])),
  ]
}

const setKey = (value: object, key: string | number, wanted: unknown) =>
  Object.fromEntries([...Object.entries(value).filter(([name]) => name !== String(key)), [key, wanted]])

/** The same value with something else at a path; `__proto__` becomes a field like any other. */
export function withAt(value: unknown, path: Path, wanted: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return wanted
  const inner = withAt(at(value, [key]), rest, wanted)
  if (Array.isArray(value)) return value.map((item: unknown, n) => (n === key ? inner : item))
  return isPlain(value) ? setKey(value, key, inner) : value
}

/** The same value without the field at a path. */
export function without(value: unknown, path: Path): unknown {
  const [parent, last] = [path.slice(0, -1), path.at(-1)]
  const kept = Object.entries(at(value, parent) ?? {}).filter(([name]) => name !== String(last))
  return withAt(value, parent, Object.fromEntries(kept))
}
