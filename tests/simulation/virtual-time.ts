interface Happening {
  at: number
  order: number
  run: () => unknown
}

// Kept before anybody replaces the clock.
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** A clock that only moves from one happening to the next; of two at the same instant the one planned first comes first. */
export class VirtualTime {
  private readonly queue: Happening[] = []
  private order = 0

  constructor(public now: number) {}

  at(when: number, run: () => unknown): void {
    const happening = { at: Math.max(when, this.now), order: this.order++, run }
    let [low, high] = [0, this.queue.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.queue[middle]?.at ?? 0) <= happening.at) low = middle + 1
      else high = middle
    }
    this.queue.splice(low, 0, happening)
  }

  after(ms: number, run: () => unknown): void {
    this.at(this.now + ms, run)
  }

  wait(ms: number): Promise<void> {
    return new Promise(resolve => this.after(ms, resolve))
  }

  /** Lets everything happen that is planned up to an instant, and whatever follows from it. */
  async runUntil(end: number): Promise<void> {
    // What was begun before the first happening gets as far as it can.
    await turn()
    for (let next = this.queue[0]; next && next.at <= end; next = this.queue[0]) {
      this.queue.shift()
      this.now = next.at
      await next.run()
      await turn()
    }
    this.now = Math.max(this.now, end)
  }

  get idle(): boolean {
    return this.queue.length === 0
  }
}
