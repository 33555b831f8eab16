/** What an instance remembers for as long as it lives, by name. */
export interface Memory<T> {
  get: (name: string) => T | undefined
  set: (name: string, value: T) => void
}

/** A memory of at most so many names: whoever was not heard of for longest is forgotten first. */
export function memoryOf<T>(most: number): Memory<T> {
  const known = new Map<string, T>()
  return {
    get: name => known.get(name),
    set(name, value) {
      known.delete(name)
      known.set(name, value)
      const [oldest] = known.keys()
      if (known.size > most && oldest !== undefined) known.delete(oldest)
    },
  }
}
