interface Happening {
  at: number
  order: number
  run: () => unknown
}

// Kept before anybody replaces the clock.
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

const isBefore = (a: Happening, b: Happening) => a.at < b.at || (a.at === b.at && a.order < b.order)

/** Happenings in a heap: what comes first is on top, however many wait. */
class Agenda {
  private readonly heap: Happening[] = []

  get next(): Happening | undefined {
    return this.heap[0]
  }

  add(happening: Happening): void {
    let at = this.heap.push(happening) - 1
    for (let above = (at - 1) >> 1; at > 0 && this.isWrong(above, at); above = (at - 1) >> 1) {
      this.swap(above, at)
      at = above
    }
  }

  take(): void {
    const last = this.heap.pop()
    if (!last || this.heap.length === 0) return
    this.heap[0] = last
    for (let at = 0, below = this.sooner(0); below > 0 && this.isWrong(at, below); below = this.sooner(at)) {
      this.swap(at, below)
      at = below
    }
  }

  /** The sooner of the two below; 0 when there is none. */
  private sooner(at: number): number {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    if (left >= this.heap.length) return 0
    return right < this.heap.length && this.isWrong(left, right) ? right : left
  }

  private isWrong(above: number, below: number): boolean {
    const [a, b] = [this.heap[above], this.heap[below]]
    return a !== undefined && b !== undefined && isBefore(b, a)
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]]
    if (a && b) [this.heap[one], this.heap[other]] = [b, a]
  }
}

/** A clock that only moves from one happening to the next; of two at the same instant the one planned first comes first. */
export class VirtualTime {
  private readonly agenda = new Agenda()
  private order = 0

  constructor(public now: number) {}

  at(when: number, run: () => unknown): void {
    this.agenda.add({ at: Math.max(when, this.now), order: this.order++, run })
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
    for (let next = this.agenda.next; next && next.at <= end; next = this.agenda.next) {
      this.agenda.take()
      this.now = next.at
      await next.run()
      await turn()
    }
    this.now = Math.max(this.now, end)
  }

  get idle(): boolean {
    return this.agenda.next === undefined
  }
}
