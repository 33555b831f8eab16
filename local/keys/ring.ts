import { randomBytes } from 'node:crypto'
import type { KeyRing } from '../../cloudfunctions/kit/crypto'
import { StartError } from '../start-error'

const isHere = ({ keys }: KeyRing, id: string) => Object.hasOwn(keys, id)
const numberOf = (id: string) => Number(/^k(\d+)$/.exec(id)?.[1] ?? 0)

/** Whether a key was made after another. */
export const isNewer = (id: string, other: string): boolean => numberOf(id) > numberOf(other)

function mustBeHere(ring: KeyRing, id: string): void {
  if (!isHere(ring, id))
    throw new StartError(
      `没有密钥 ${id}。npm run keys -- list 看看有哪些。`,
      `There is no key ${id}. See: npm run keys -- list`,
    )
}

/** The ring with one more key, which seals nothing yet; `given` are numbers that the store still knows. */
export function withNewKey(ring: KeyRing, given: readonly string[] = []): { ring: KeyRing; id: string } {
  const id = `k${Math.max(...[...Object.keys(ring.keys), ...given].map(numberOf)) + 1}`
  return { ring: { ...ring, keys: { ...ring.keys, [id]: randomBytes(32).toString('base64') } }, id }
}

/** The ring with another key as the one that seals from now on. */
export function using(ring: KeyRing, id: string): KeyRing {
  mustBeHere(ring, id)
  return { ...ring, current: id }
}

/** The ring without a key; the current one is not dropped. */
export function without(ring: KeyRing, id: string): KeyRing {
  mustBeHere(ring, id)
  if (id === ring.current)
    throw new StartError(
      `${id} 正在用，不能去掉。先 npm run keys -- use 另一个。`,
      `${id} seals now and cannot be dropped: use another one first.`,
    )
  return { ...ring, keys: Object.fromEntries(Object.entries(ring.keys).filter(([key]) => key !== id)) }
}

/** A ring that opens what either opens, sealing with the later one's key: for a copy made while a key was being changed. */
export const bothRings = (earlier: KeyRing, later: KeyRing): KeyRing => ({
  ...later,
  keys: { ...earlier.keys, ...later.keys },
})
