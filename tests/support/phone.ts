import type { Net } from './wire'

/** Somebody's phone, whichever shape runs on it; states of screens are reached by what a person can do. */
export interface Phone {
  /** Touches what says these words. */
  tap: (words: string) => Promise<void>
  /** Writes into the only field on the page, or into the one that is called so. */
  type: (words: string, label?: string) => Promise<void>
  /** The net from now on. */
  cut: (net: Net) => Promise<void>
  /** So many wishes arrive, and their answers get lost. */
  loseAnswers: (n: number) => void
  /** Lets the phone wait as long as it wants to before it gives up. */
  waitOut: () => Promise<void>
  /** Closes the program and opens it again, here or at an address; what the phone kept is still there. */
  restart: (url?: string) => Promise<void>
  /** All words on the page, any space as one plain space. */
  words: () => Promise<string>
}
