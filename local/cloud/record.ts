import type { Document } from './values'

export interface Version {
  readonly ts: number
  readonly document: Document | null
}

/** One document's place in a collection: what it is now, what open transactions may still see, who holds it. */
export class DocumentRecord {
  document: Document | null = null
  ts = 0
  older: Version[] = []
  /** The transaction that holds it. */
  lock: object | null = null
  private waiting: (() => void)[] = []

  constructor(
    readonly key: string,
    readonly sequence: number,
  ) {}

  /** As it was at a moment of the store's own count. */
  at(ts: number): Document | null {
    if (this.ts <= ts) return this.document
    for (const version of [...this.older].reverse()) if (version.ts <= ts) return version.document
    return null
  }

  released(): Promise<void> {
    return new Promise(resolve => this.waiting.push(resolve))
  }

  release(): void {
    this.lock = null
    const waiting = this.waiting
    this.waiting = []
    for (const go of waiting) go()
  }
}
