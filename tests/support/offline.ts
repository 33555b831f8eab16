import { createDecipheriv, createHash } from 'node:crypto'
import type { CarriedList, CarriedPerson, Scan } from '../../domain/meals/offline'
import { aboutSealed, lookText, openText } from '../../domain/meals/rules-offline'

const sha256 = (text: string) => createHash('sha256').update(text)

/** The fingerprint of a pick-up code, made as a phone makes it. */
export const fingerprint = (ticket: string) => sha256(lookText(ticket)).digest('hex').slice(0, 32)

/** Opens an entry with a pick-up code; throws when it is not that code's. */
export function openEntry(sealed: string, ticket: string, sittingId: string): CarriedPerson {
  const [iv, body, tag] = sealed.split('.').map(part => Buffer.from(part, 'hex'))
  if (!iv || !body || !tag) throw new Error('not an entry')
  const decipher = createDecipheriv('aes-256-gcm', sha256(openText(ticket)).digest(), iv)
    .setAAD(Buffer.from(aboutSealed(sittingId)))
    .setAuthTag(tag)
  const text = Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
  return JSON.parse(text) as CarriedPerson
}

let nonces = 0
/** A noting of a counter that handed a meal over, by a list. */
export const noted = (
  { takenAt, stamp }: Pick<CarriedList, 'takenAt' | 'stamp'>,
  by: Scan['by'],
  at: number,
  more: Partial<Scan> = {},
): Scan => ({
  nonce: createHash('md5')
    .update(`scan ${String(++nonces)}`)
    .digest('hex'),
  seq: nonces,
  by,
  told: 'given',
  at,
  ahead: 0,
  list: { takenAt, stamp },
  ...more,
})
