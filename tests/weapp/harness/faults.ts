export type FaultKind =
  | 'console.error'
  | 'script error'
  | 'unhandled rejection'
  | 'unknown api'
  | 'code from text'
  | 'view'
  | 'setData'
  | 'too many nodes'
  | 'too deep'
  | 'too many children'
  | 'navigation'
  | 'storage'

export interface Fault {
  readonly kind: FaultKind
  readonly text: string
}

const messageOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'object' && value !== null) {
    if ('stack' in value && typeof value.stack === 'string') return value.stack
    if ('errMsg' in value && typeof value.errMsg === 'string') return value.errMsg
    return JSON.stringify(value)
  }
  return String(value)
}

/** What a phone would have written to its error log, or an audit would have marked. */
export class Faults {
  readonly list: Fault[] = []

  add(kind: FaultKind, ...what: readonly unknown[]): void {
    const text = what.map(messageOf).join(' ')
    if (!this.list.some(known => known.kind === kind && known.text === text)) this.list.push({ kind, text })
  }

  /** Takes the faults out, so that a test can look at those it provoked. */
  take(): Fault[] {
    return this.list.splice(0)
  }

  expectNone(): void {
    if (this.list.length === 0) return
    throw new Error(
      `the mini program has faults:\n${this.list.map(({ kind, text }) => `· ${kind}: ${text}`).join('\n')}`,
    )
  }
}
