import { createContext, useContext } from 'react'
import { text } from './data-text'

/** The same words with another speaker: every word may be said otherwise, none may be missing. */
type Said<T> = T extends string
  ? string
  : T extends (...args: never[]) => string
    ? T
    : { readonly [K in keyof T]: Said<T[K]> }

/** What one hears a wish by, to choose among. */
export interface Heard<T extends string> {
  label: string
  options: readonly { value: T; label: string }[]
  /** Stands on the key until one is chosen. */
  first: string
}

/**
 * Whom a record speaks to: its owner, who changes it himself, or staff, who change it on his word and write down how they
 * heard it.
 */
export interface Voice {
  text: Said<typeof text>
  channels?: Heard<'counter' | 'door' | 'phone'>
  hows?: Heard<'oral' | 'paper' | 'phone'>
}

export const VoiceContext = createContext<Voice>({ text })
export const useVoice = (): Voice => useContext(VoiceContext)
