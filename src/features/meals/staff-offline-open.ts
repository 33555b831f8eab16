import { AES } from '@stablelib/aes'
import { GCM } from '@stablelib/gcm'
import { hash } from '@stablelib/sha256'
import type { CarriedList, CarriedPerson } from '../../../domain/meals/offline'
import { aboutSealed, lookText, openText } from '../../../domain/meals/rules-offline'
import { hexOf } from '../../lib/random'

/** Codes and ids are plain letters; WeChat knows no TextEncoder. */
const bytesOf = (plain: string) => Uint8Array.from(plain, letter => letter.charCodeAt(0))

const unhex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16))

/** UTF-8 read without a TextDecoder. */
const textOf = (bytes: Uint8Array) => decodeURIComponent(hexOf(bytes).replace(/../g, '%$&'))

/** The first 128 bits of a text’s SHA-256, in hex. */
export const fingerprint = (plain: string): string => hexOf(hash(bytesOf(plain)).subarray(0, 16))

/** The fingerprint of a pick-up code. */
export const lookOf = (ticket: string): string => fingerprint(lookText(ticket))

/** iv.body.tag, as the service seals it; undefined when the key is another or something was changed. */
function unseal(sealed: string, keyText: string, about: string): string | undefined {
  const [iv = '', body = '', tag = ''] = sealed.split('.')
  const nonce = unhex(iv)
  const whole = unhex(body + tag)
  const cipher = new GCM(new AES(hash(bytesOf(keyText))))
  if (nonce.length !== cipher.nonceLength || whole.length < cipher.tagLength) return undefined
  const plain = cipher.open(nonce, whole, bytesOf(about))
  return plain ? textOf(plain) : undefined
}

/** What a list holds for a pick-up code; undefined when it has nothing for it, or the entry was touched. */
export function openEntry(list: CarriedList, ticket: string): CarriedPerson | undefined {
  const sealed = list.sealed[lookOf(ticket)]
  const text =
    sealed === undefined ? undefined : unseal(sealed, openText(ticket), aboutSealed(list.sittingId))
  // The service wrote it, and the seal says that nobody changed it.
  return text === undefined ? undefined : (JSON.parse(text) as CarriedPerson)
}
