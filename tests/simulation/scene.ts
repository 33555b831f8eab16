import type { Caller } from '../../cloudfunctions/kit/caller'
import type { AskedOf, Contract } from '../../domain/kernel/contract'
import { accountOf, platform } from './house'
import type { Hamlet, Name } from './hamlet'

/** A wish that is granted as things stand. */
export interface Wanted<I> {
  who: Caller
  input: I
  /** What must be done anew before each try, because the store does not hold it. */
  first?: () => void
  /** What a killed try is known to leave, each with how it is told and why it may be so; it must still be so. */
  leaves?: Readonly<Record<string, RegExp>>
  /** The clock alone may leave it half done: the wish is several of which each is whole by itself. */
  inPieces?: true
}

/** Brings things about in the hamlet so that a wish will be granted, and tells the wish. */
export type Scene<I> = (hamlet: Hamlet) => Promise<Wanted<I>>

/** At least one scene of every action that writes; an action without one does not compile. */
export type Scenes<C extends Contract> = { [A in keyof C]: readonly Scene<AskedOf<C[A]>>[] | 'reads' }

type More<I> = Partial<Omit<Wanted<I>, 'who' | 'input'>>

/** Somebody wishes something, after what had to be before. */
export const wish =
  <I>(who: Name | 'platform', input: (hamlet: Hamlet) => I | Promise<I>, more: More<I> = {}): Scene<I> =>
  async hamlet => ({
    who: who === 'platform' ? platform : accountOf(who),
    input: await input(hamlet),
    ...more,
  })

/** Somebody who is not registered wishes something. */
export const guest =
  <I>(input: (hamlet: Hamlet) => I | Promise<I>, more: More<I> = {}): Scene<I> =>
  async hamlet => ({ who: accountOf('newcomer'), input: await input(hamlet), ...more })
