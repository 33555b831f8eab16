import type { PersonId } from './ids'
import type { Instant } from './time'

/**
 * For what personal data may be used, each agreed to by itself (个人信息保护法 art. 14, 29): the service itself, checking a
 * subsidy, diet and care, telling where somebody is, faces, photographs, publication on a board, and help by the family.
 */
export const purposes = [
  'basic',
  'subsidy',
  'care',
  'family',
  'photo',
  'publication',
  'location',
  'face',
] as const
export type Purpose = (typeof purposes)[number]

/** The text people read when they agree; another text needs another version, and then consent anew. */
export const TEXT_VERSION = '2026-11'

/** That somebody agreed to a purpose, or took it back: to which text, when, how, and who wrote it down. */
export interface ConsentMark {
  given: boolean
  version: string
  at: Instant
  how: 'app' | 'oral' | 'paper' | 'phone'
  by: PersonId
}

export type Consents = Partial<Record<Purpose, ConsentMark>>

/** Whether somebody's data may be used for a purpose. */
export const isGiven = (consents: Consents | undefined, purpose: Purpose): boolean =>
  consents?.[purpose]?.given === true
