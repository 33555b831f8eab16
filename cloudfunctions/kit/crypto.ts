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
  readonly current: string
  /** The ids of the ring's other keys: what they sealed still opens. */
  readonly others: readonly string[]
  /** Encrypts one field (AES-256-GCM); `about` binds it to its place, so that it cannot be moved to another row. */
  seal: (text: string, about: string) => string
  /** Opens a sealed field; throws when it was changed, moved, or its key is gone. */
  open: (sealed: string, about: string) => string
  /** A keyed fingerprint for equality search and for ids that reveal nothing; 26 characters of a–z2–7. */
  tag: (text: string, purpose: string) => string
  /** Whether a fingerprint belongs to a text; takes the same time whatever the answer. */
  matches: (tag: string, text: string, purpose: string) => boolean
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** Five bits a letter; bits left over at the end are dropped. An import makes tens of thousands of these. */
function base32(bytes: Buffer): string {
  let [text, held, bits] = ['', 0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[(held >>> (bits - 5)) & 31] ?? ''
    held &= (1 << bits) - 1
  }
  return text
}

/** Makes a fresh ring; used once, at the first start of an installation. */
export const newKeyRing = (): KeyRing => ({
  current: 'k1',
  keys: { k1: randomBytes(32).toString('base64') },
  index: randomBytes(32).toString('base64'),
})

/** Reads a ring as it is kept; throws when it could not seal. */
export function readRing(text: string | undefined): KeyRing {
  if (!text) throw new Error('NUANLIN_KEYS is not set: this function has no keys to open the records with')
  const ring = JSON.parse(text) as KeyRing
  if (!ring.keys[ring.current] || !ring.index)
    throw new Error('NUANLIN_KEYS names a current key that it does not hold')
  return ring
}

const fieldKey = (secret: string) =>
  Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', 'nuanlin field', 32))

function openRing(text: string | undefined) {
  const { current, keys, index } = readRing(text)
  const cache = new Map<string, Buffer>()
  return {
    text,
    current,
    others: Object.keys(keys).filter(id => id !== current),
    indexKey: Buffer.from(index, 'base64'),
    key: (id: string): Buffer => {
      const secret = Object.hasOwn(keys, id) ? keys[id] : undefined
      if (!secret) throw new Error(`no key ${id}`)
      const key = cache.get(id) ?? fieldKey(secret)
      cache.set(id, key)
      return key
    },
  }
}

const inEnvironment = () => process.env['NUANLIN_KEYS']

function sealWith(id: string, key: Buffer, text: string, about: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return [id, ...[iv, body, cipher.getAuthTag()].map(part => part.toString('base64url'))].join('.')
}

function openWith(keyOf: (id: string) => Buffer, sealed: string, about: string): string {
  const [id = '', ...parts] = sealed.split('.')
  const [iv, body, mark] = parts.map(part => Buffer.from(part, 'base64url'))
  if (!iv || !body || !mark) throw new Error('not a sealed field')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(id), iv).setAAD(Buffer.from(about)).setAuthTag(mark)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

/**
 * Opens the vault of an installation on its key ring (JSON), or on a place where the ring is read: then it follows a ring
 * that is changed while calls go on, from one seal to the next. What belongs to one key is sealed without waiting between.
 */
export function openVault(source: string | (() => string | undefined) = inEnvironment): Vault {
  const read = typeof source === 'function' ? source : () => source
  let held = openRing(read())
  const ring = () => {
    const text = read()
    if (text !== held.text) held = openRing(text)
    return held
  }
  const tag = (text: string, purpose: string) =>
    base32(
      createHmac('sha256', ring().indexKey).update(`${purpose}\0${text}`).digest().subarray(0, 17),
    ).slice(0, 26)
  return {
    get current() {
      return ring().current
    },
    get others() {
      return ring().others
    },
    seal: (text, about) => sealWith(ring().current, ring().key(ring().current), text, about),
    open: (sealed, about) => openWith(ring().key, sealed, about),
    tag,
    matches: (given, text, purpose) => {
      const [a, b] = [Buffer.from(given), Buffer.from(tag(text, purpose))]
      return a.length === b.length && timingSafeEqual(a, b)
    },
  }
}

/** The id of the key that sealed a field. */
export const sealerOf = (sealed: string): string => sealed.slice(0, Math.max(sealed.indexOf('.'), 0))
