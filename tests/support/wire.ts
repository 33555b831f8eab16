/** How it stands with the net between a phone and the cloud. */
export type Net = 'good' | 'none' | 'silent' | 'broken'

/** What a test does to the way between a phone and the cloud. */
export class Wire {
  net: Net = 'good'
  /** So many wishes still arrive and are done, and their answers get lost. */
  loseAnswers = 0
  /** What was asked over it, as `service.action`. */
  readonly asked: string[] = []

  note(service: string, call: unknown): void {
    const action = typeof call === 'object' && call !== null && 'action' in call ? String(call.action) : '?'
    this.asked.push(`${service}.${action}`)
  }

  /** Whether the answer to this call gets lost; only wishes, which carry a key, can be in doubt. */
  losesAnswerTo(call: unknown): boolean {
    const isWish = typeof call === 'object' && call !== null && 'key' in call
    if (!isWish || this.loseAnswers === 0) return false
    this.loseAnswers -= 1
    return true
  }
}

/** What a function answers that broke down. */
export const brokenDown = { ok: false, error: { requestId: 'test-request' } } as const
