import type { Log } from './log'

/** A text message service: `failed` when it says that nothing was sent; throws when nothing came back. */
export interface Sms {
  /** Whether it really sends; a dry run does not, so nothing waits for it. */
  sends: boolean
  send: (phone: string, text: string) => Promise<'sent' | 'refused' | 'failed'>
}

/** Sends nothing and says so, without a number and without a word of the text. */
const dryRun = (log: Log): Sms => ({
  sends: false,
  send: () => {
    log({ requestId: 'sms', service: 'notices', action: 'sms', outcome: 'ok', code: 'sms.dry-run', ms: 0 })
    return Promise.resolve('refused')
  },
})

const adapters: Readonly<Record<string, (log: Log) => Sms>> = { 'dry-run': dryRun }

/** The text message service that `NUANLIN_SMS` names, a dry run when it names none; throws for one that is not there. */
export function openSms(log: Log, name = process.env['NUANLIN_SMS'] ?? 'dry-run'): Sms {
  const open = Object.hasOwn(adapters, name) ? adapters[name] : undefined
  if (!open) throw new Error(`NUANLIN_SMS names ${name}; there is ${Object.keys(adapters).join(', ')}`)
  return open(log)
}
