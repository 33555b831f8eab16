import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Caller } from './caller'
import type { Vault } from './crypto'

const PURPOSE = 'session'
const LONGEST = 200

const signed = (vault: Vault, parts: readonly (string | number)[]) => {
  const body = parts.join('~')
  return `${body}~${vault.tag(body, PURPOSE)}`
}

/** The signed session of a browser outside WeChat: an account of its own until an instant. */
export const deviceSession = (vault: Vault, device: string, until: Instant): string =>
  signed(vault, ['device', device, until])

/** The signed session of a desk page that a staff member confirmed from his phone: it is he, until his shift ends. */
export const deskSession = (vault: Vault, person: PersonId, desk: string, until: Instant): string =>
  signed(vault, ['desk', person, desk, until])

/** Whether an account is one that we gave a browser ourselves, and not WeChat’s. */
export const isBrowser = (account: string): boolean => account.startsWith('device:')

/** The words of a session that we signed ourselves and that is not over; undefined for any other. */
function wordsOf(vault: Vault, session: string, now: Instant): string[] | undefined {
  const at = Math.max(session.lastIndexOf('~'), 0)
  const [body, mark] = [session.slice(0, at), session.slice(at + 1)]
  const words = body.split('~')
  return vault.matches(mark, body, PURPOSE) && now < Number(words.at(-1)) ? words : undefined
}

/**
 * Who a session says the caller is; undefined when it is forged, changed or over. Whether a desk was ended since is told by
 * the person's record, which is read for every call anyway.
 */
export function readSession(vault: Vault, session: unknown, now: Instant): Caller | undefined {
  if (typeof session !== 'string' || session.length > LONGEST) return undefined
  const [kind, who = '', desk = ''] = wordsOf(vault, session, now) ?? []
  const callers: Record<string, Caller> = {
    device: { kind: 'account', account: `device:${who}` },
    desk: { kind: 'desk', person: who, desk },
  }
  return kind !== undefined && Object.hasOwn(callers, kind) ? callers[kind] : undefined
}
