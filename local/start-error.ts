/** Why nothing could be started: one sentence for the person at the keyboard, in both languages. */
export class StartError extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`)
  }
}
