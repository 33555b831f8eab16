import type { Guard } from './guard'

const crypto = { file: 'cloudfunctions/kit/crypto.ts', seenBy: 'cloudfunctions/kit/crypto.test.ts' }
const database = { file: 'cloudfunctions/kit/database.ts', seenBy: 'cloudfunctions/kit/database.test.ts' }

/** What keeps the store sealed and its one door narrow. */
export const storeGuards: readonly Guard[] = [
  {
    ...crypto,
    says: 'a sealed field opens only where it belongs',
    remove: '.setAAD(Buffer.from(about))',
    with: '',
    times: 2,
  },
  {
    ...crypto,
    says: 'a sealed field that was changed does not open',
    remove: 'Buffer.concat([decipher.update(body), decipher.final()])',
    with: 'decipher.update(body)',
  },
  {
    ...crypto,
    says: 'a fingerprint is compared to its last letter',
    remove: ' && timingSafeEqual(a, b)',
    with: '',
  },
  {
    ...crypto,
    says: 'a fingerprint for one purpose is none for another',
    remove: '`${purpose}\\0${text}`',
    with: 'text',
  },
  {
    ...crypto,
    says: 'without keys nothing is stored in the open',
    remove: 'if (!ring.keys[ring.current] || !ring.index)',
    with: 'if (false)',
  },
  {
    ...crypto,
    says: 'the same text sealed twice never looks the same',
    remove: 'const iv = randomBytes(12)',
    with: 'const iv = Buffer.alloc(12)',
  },
  {
    ...crypto,
    says: 'what a dropped key sealed is closed for good',
    remove: 'if (text !== held.text) held = openRing(text)',
    with: '',
  },
  {
    ...database,
    says: 'a field path is no operator',
    remove: 'if (!PATH.test(path) || path.includes(',
    with: 'if (path.includes(',
  },
  {
    ...database,
    says: 'the prototype of things is no field',
    remove: " || path.includes('__proto__')",
    with: '',
  },
  {
    ...database,
    says: 'a condition is a value or a test of ours, never an object from outside',
    remove: 'if (!made) throw new Error(`not a condition on ${path}`)',
    with: '',
  },
  {
    ...database,
    says: 'what one may be one of is plain values',
    remove: 'Array.isArray(wanted) && wanted.every(isScalar) && command.in(wanted)',
    with: 'command.in(wanted as string[])',
  },
  {
    ...database,
    says: 'what is compared by size is a number',
    remove: "typeof wanted === 'number' && command.gte(wanted)",
    with: 'command.gte(wanted as number)',
  },
  {
    ...database,
    says: 'a stored value holds no operator',
    remove: 'if (!Array.isArray(value)) Object.keys(value).forEach(mustBeName)',
    with: '',
  },
  {
    ...database,
    says: 'a query without conditions never becomes everybody',
    remove: 'any.length === 0 || any.some(where => Object.keys(where).length === 0)',
    with: 'any.length === 0',
  },
  {
    ...database,
    says: 'a change that changes nothing is a mistake, not a yes',
    remove: "if (entries.length === 0) throw new Error('nothing to change')",
    with: '',
  },
  {
    ...database,
    says: 'an id that is taken is said to be taken',
    remove: "if (isTaken(error)) return 'exists'",
    with: '',
  },
  {
    ...database,
    says: 'a fault of the store is no taken id',
    remove: "if (isTaken(error)) return 'exists'\n    throw error",
    with: "return 'exists'",
  },
  {
    ...database,
    says: 'only a write that hit its row is a yes',
    remove: '{ updated: number }).updated === 1',
    with: '{ updated: number }).updated !== undefined',
  },
  {
    ...database,
    says: 'no more rows are read than asked for',
    remove: '.where(condition).limit(limit)',
    with: '.where(condition).limit(1000)',
  },
  {
    ...database,
    says: 'only the one row is changed',
    remove: 'whereOf(command, { ...where, _id: id })',
    with: 'whereOf(command, where)',
  },
]
