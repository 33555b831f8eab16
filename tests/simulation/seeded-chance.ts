import crypto from 'node:crypto'
import { randomFor } from './random'

/** Makes what a program draws by chance, and what it takes for now, depend on the seed alone. Gives what takes it back. */
export function seedChance(seed: number, now: () => number): () => void {
  const draw = randomFor('chance of the program', seed)
  const real = { randomBytes: crypto.randomBytes, randomUUID: crypto.randomUUID }
  const realNow = Date.now
  const bytes = (size: number) => Buffer.from(Array.from({ length: size }, () => draw.int(0, 255)))
  Object.assign(crypto, {
    randomBytes: bytes,
    randomUUID: () => bytes(16).toString('hex'),
  })
  Date.now = now
  return () => {
    Object.assign(crypto, real)
    Date.now = realNow
  }
}
