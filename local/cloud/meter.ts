export interface MeterEntry {
  readonly action: string
  readonly collection: string
  readonly examined: number
}

export interface MeterReading {
  readonly calls: number
  readonly examined: number
  /** Keys are `<action> <collection>`, as in `database.getDocument persons`. */
  readonly byAction: Readonly<Record<string, { calls: number; examined: number }>>
  /** The latest calls, oldest first. */
  readonly log: readonly MeterEntry[]
}

const longestLog = 1000

/** Counts database calls and the documents they had to look at. */
export class Meter {
  private calls = 0
  private examined = 0
  private byAction: Record<string, { calls: number; examined: number }> = {}
  private log: MeterEntry[] = []

  count(entry: MeterEntry): void {
    this.calls++
    this.examined += entry.examined
    const line = (this.byAction[`${entry.action} ${entry.collection}`.trim()] ??= { calls: 0, examined: 0 })
    line.calls++
    line.examined += entry.examined
    this.log.push(entry)
    if (this.log.length > 2 * longestLog) this.log = this.log.slice(-longestLog)
  }

  read(): MeterReading {
    const byAction = Object.fromEntries(
      Object.entries(this.byAction).map(([key, line]) => [key, { ...line }]),
    )
    return { calls: this.calls, examined: this.examined, byAction, log: this.log.slice(-longestLog) }
  }

  reset(): void {
    this.calls = 0
    this.examined = 0
    this.byAction = {}
    this.log = []
  }
}
