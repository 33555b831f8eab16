import crypto from 'node:crypto'
import { randomFor } from './random'

/** Makes what a program draws by chance, and what it takes for now, depend on the seed alone. Gives what takes it back. */
export function seedChance(seed: number, now: () => number): () => void {
  const draw = randomFor('chance of the program', seed)
  const dice = randomFor('dice of the program', seed)
  const real = { randomBytes: crypto.randomBytes, randomUUID: crypto.randomUUID }
  const [realNow, realDice] = [Date.now, Math.random]
  const bytes = (size: number) => Buffer.from(Array.from({ length: size }, () => draw.int(0, 255)))
  Object.assign(crypto, {
    randomBytes: bytes,
    randomUUID: () => bytes(16).toString('hex'),
  })
  Date.now = now
  Math.random = () => dice.next()
  return () => {
    Object.assign(crypto, real)
    Date.now = realNow
    Math.random = realDice
  }
}
