import { isBusy, type Answer, type RefusalSaid } from './answer'

/** Why what is shown may be behind the truth. */
export type Behind = 'looking' | 'offline' | 'failed'

/** What a screen knows of the thing it shows. */
export type Look<T> =
  | { state: 'loading' }
  | { state: 'shown'; data: T; savedAt: number; behind?: Behind | undefined }
  | { state: 'refused'; refusal: RefusalSaid }
  | { state: 'failed' }
  | { state: 'offline' }

export interface Kept<T> {
  data: T
  savedAt: number
}

/** Before the first answer: what is kept on the phone, or nothing yet. */
export const atFirst = <T>(kept: Kept<T> | undefined): Look<T> =>
  kept ? { state: 'shown', ...kept, behind: 'looking' } : { state: 'loading' }

const stillShown = <T>(look: Look<T>, behind: Behind): Look<T> | undefined =>
  look.state === 'shown' ? { ...look, behind } : undefined

/** After an answer: the new truth, or the old one with a word why it may be old. A refusal hides what was shown. */
export function afterAnswer<T>(look: Look<T>, answer: Answer<T>, now: number): Look<T> {
  if (answer.ok) return { state: 'shown', data: answer.data, savedAt: now }
  if (isBusy(answer)) return stillShown(look, 'failed') ?? { state: 'refused', refusal: answer.refusal }
  if ('refusal' in answer) return { state: 'refused', refusal: answer.refusal }
  if ('offline' in answer) return stillShown(look, 'offline') ?? { state: 'offline' }
  return stillShown(look, 'failed') ?? { state: 'failed' }
}

/** What time it is where the answer came from, by this phone's own running on since then. */
export const nowThere = (shown: { data: { now: number }; savedAt: number }, here: number): number =>
  shown.data.now + Math.max(0, here - shown.savedAt)
