/** Shorter timers run by themselves; longer ones are held until a test lets time pass. */
const HELD_FROM_MS = 150

interface Held {
  readonly id: number
  readonly run: () => void
  readonly everyMs: number | undefined
  due: number
}

/** The clock of one mini program: nobody waits for a toast to fade, and no test waits for real time. */
export class Clock {
  /** Time let pass by the test; held timers know no other, so wall time cannot blur them. */
  private skipped = 0
  private nextId = 1
  private readonly short = new Map<number, NodeJS.Timeout>()
  private readonly held = new Map<number, Held>()

  constructor(private readonly wall: () => number) {}

  now = (): number => this.wall() + this.skipped

  get runningSoon(): number {
    return this.short.size
  }

  get heldDelays(): number[] {
    return [...this.held.values()].map(timer => timer.due - this.skipped).sort((a, b) => a - b)
  }

  after(run: () => void, ms: number): number {
    const id = this.nextId++
    if (ms >= HELD_FROM_MS) {
      this.held.set(id, { id, run, everyMs: undefined, due: this.skipped + ms })
      return id
    }
    const fire = (): void => {
      this.short.delete(id)
      run()
    }
    this.short.set(id, setTimeout(fire, ms))
    return id
  }

  every(run: () => void, ms: number): number {
    const id = this.nextId++
    this.held.set(id, { id, run, everyMs: Math.max(1, ms), due: this.skipped + ms })
    return id
  }

  cancel(id: number): void {
    clearTimeout(this.short.get(id))
    this.short.delete(id)
    this.held.delete(id)
  }

  get passed(): number {
    return this.skipped
  }

  /** Lets the next held timer due by `limit` (of `passed`) happen; false when none is due by then. */
  runNext(limit: number): boolean {
    const next = [...this.held.values()].sort((a, b) => a.due - b.due || a.id - b.id)[0]
    if (next === undefined || next.due > limit) return false
    this.skipTo(next.due)
    if (next.everyMs === undefined) this.held.delete(next.id)
    else next.due += next.everyMs
    next.run()
    return true
  }

  skipTo(moment: number): void {
    this.skipped += Math.max(0, moment - this.skipped)
  }

  stop(): void {
    for (const id of [...this.short.keys()]) this.cancel(id)
    this.held.clear()
  }
}
