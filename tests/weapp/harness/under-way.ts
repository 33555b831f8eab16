/** Everything started and not yet ended, by name: what `idle` waits for and what it blames. */
export class UnderWay {
  private readonly started = new Map<symbol, string>()
  /** Grows with everything that begins; quiet means it did not grow. */
  activity = 0

  begin(name: string): () => void {
    const token = Symbol(name)
    this.started.set(token, name)
    this.activity += 1
    return () => {
      this.activity += 1
      this.started.delete(token)
    }
  }

  names(except = ''): string[] {
    return [...this.started.values()].filter(name => except === '' || !name.startsWith(except))
  }

  /** Runs in a turn of its own, as everything does that crosses from one layer of WeChat to the other. */
  soon(name: string, run: () => void): void {
    const end = this.begin(name)
    setImmediate(() => {
      try {
        run()
      } finally {
        end()
      }
    })
  }
}
