import type { Vault } from '../../cloudfunctions/kit/crypto'
import type { Instant } from '../../domain/kernel/time'

const LIFETIME = 12 * 3_600_000
const PURPOSE = 'gateway token'

/** Tokens with which the web page says who uses it; good for twelve hours, made and checked with the installation's key. */
export interface Tokens {
  make: (openid: string) => string
  /** The openid of a good token; undefined for a forged, changed or expired one. */
  read: (token: string) => string | undefined
}

/** Opens the tokens of an installation. */
export function openTokens(vault: Vault, now: () => Instant): Tokens {
  return {
    make(openid) {
      const body = Buffer.from(JSON.stringify({ openid, until: now() + LIFETIME })).toString('base64url')
      return `${body}.${vault.tag(body, PURPOSE)}`
    },
    read(token) {
      const [body = '', mark = '', ...rest] = token.split('.')
      if (rest.length > 0 || !vault.matches(mark, body, PURPOSE)) return undefined
      // We wrote it ourselves: the mark above proves it.
      const said = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as {
        openid: string
        until: number
      }
      return now() < said.until ? said.openid : undefined
    },
  }
}
