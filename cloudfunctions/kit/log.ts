/** One line for each call, fit to be kept for six months (网络安全法 art. 21): what, who, how long, how it ended; never what was said. */
export interface LogLine {
  requestId: string
  service: string
  action: string
  who?: string | undefined
  outcome: 'ok' | 'refused' | 'error'
  code?: string | undefined
  ms: number
  /** Only for errors; masked. */
  trace?: string | undefined
}

export type Log = (line: LogLine) => void

/** Hides what might be a phone, an ID or card number, or a name in a text meant for the log. */
export const masked = (text: string): string =>
  text.replace(/\d{6,}[\dXx]?/g, '#').replace(/[\u3400-\u9fff]{2,}/g, '…')

/** Writes one JSON line to the function's standard output, where the platform collects it. */
export const logToConsole: Log = line => {
  // eslint-disable-next-line no-console -- the platform's log is the console
  console.log(JSON.stringify(line))
}
