import type { Person } from '../../domain/kernel/person'
import type { Ask } from './admit'

/** The caller of an action that only persons may ask; the door lets nobody else in. */
export function personOf({ caller }: Pick<Ask<unknown>, 'caller'>): Person {
  if (!caller) throw new Error('this action is for persons, yet somebody else came in')
  return caller
}

/** The one person acted for. */
export function subjectOf({ subjects }: Pick<Ask<unknown>, 'subjects'>): Person {
  const [subject] = subjects
  if (!subject) throw new Error('this action names a person, yet none was looked up')
  return subject
}

/** The fingerprint of the caller's account, for actions that only accounts may ask. */
export function accountOf({ account }: Pick<Ask<unknown>, 'account'>): string {
  if (account === undefined) throw new Error('this action is for accounts, yet the platform came in')
  return account
}
