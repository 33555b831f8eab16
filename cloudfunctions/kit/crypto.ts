import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/** The keys of an installation: the current one seals, every one opens; `NUANLIN_KEYS` holds them as JSON. */
export interface KeyRing {
  current: string
  /** 32 random bytes in base64 by key id. */
  keys: Record<string, string>
  /** 32 random bytes in base64 for look-up tags and signatures; it stays when the current key changes. */
  index: string
}

export interface Vault {
  /** The id of the key that seals now. */
  current: string
  /** Encrypts one field (AES-256-GCM); `about` binds it to its place, so that it cannot be moved to another row. */
  seal: (text: string, about: string) => string
  /** Opens a sealed field; throws when it was changed, moved, or its key is gone. */
  open: (sealed: string, about: string) => string
  /** A keyed fingerprint for equality search and for ids that reveal nothing; 26 characters of a–z2–7. */
  tag: (text: string, purpose: string) => string
  /** Whether a fingerprint belongs to a text; takes the same time whatever the answer. */
  matches: (tag: string, text: string, purpose: string) => boolean
}

const base32 = (bytes: Buffer) => {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? [])
    .map(five => 'abcdefghijklmnopqrstuvwxyz234567'[parseInt(five, 2)])
    .join('')
}

/** Makes a fresh ring; used once, at the first start of an installation. */
export const newKeyRing = (): KeyRing => ({
  current: 'k1',
  keys: { k1: randomBytes(32).toString('base64') },
  index: randomBytes(32).toString('base64'),
})

function readRing(text: string | undefined): KeyRing {
  if (!text) throw new Error('NUANLIN_KEYS is not set: this function has no keys to open the records with')
  const ring = JSON.parse(text) as KeyRing
  if (!ring.keys[ring.current] || !ring.index)
    throw new Error('NUANLIN_KEYS names a current key that it does not hold')
  return ring
}

/** Opens the vault of an installation from its key ring (JSON). */
export function openVault(ringText: string | undefined = process.env['NUANLIN_KEYS']): Vault {
  const ring = readRing(ringText)
  const keyOf = (id: string) => {
    const secret = ring.keys[id]
    if (!secret) throw new Error(`no key ${id}`)
    return Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', 'nuanlin field', 32))
  }
  const cache = new Map<string, Buffer>()
  const key = (id: string) => cache.get(id) ?? cache.set(id, keyOf(id)).get(id) ?? keyOf(id)
  const indexKey = Buffer.from(ring.index, 'base64')
  const tag = (text: string, purpose: string) =>
    base32(createHmac('sha256', indexKey).update(`${purpose}\0${text}`).digest().subarray(0, 17)).slice(0, 26)
  return {
    current: ring.current,
    seal(text, about) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key(ring.current), iv).setAAD(Buffer.from(about))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return [ring.current, ...[iv, body, cipher.getAuthTag()].map(part => part.toString('base64url'))].join(
        '.',
      )
    },
    open(sealed, about) {
      const [id = '', ...parts] = sealed.split('.')
      const [iv, body, mark] = parts.map(part => Buffer.from(part, 'base64url'))
      if (!iv || !body || !mark) throw new Error('not a sealed field')
      const decipher = createDecipheriv('aes-256-gcm', key(id), iv)
        .setAAD(Buffer.from(about))
        .setAuthTag(mark)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    },
    tag,
    matches: (given, text, purpose) => {
      const [a, b] = [Buffer.from(given), Buffer.from(tag(text, purpose))]
      return a.length === b.length && timingSafeEqual(a, b)
    },
  }
}
