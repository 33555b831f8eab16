import type { Instant } from '../../domain/kernel/time'
import type { InvitationRow } from './store-rows'
import type { PeopleStore } from './store'

/**
 * Takes a code for somebody (an account, or of a family code a helper): the write decides, and one that changed nothing may
 * have been our own before.
 */
export async function take(
  store: Pick<PeopleStore, 'invitation' | 'takeInvitation'>,
  { _id: id, usedBy }: InvitationRow,
  who: string,
  now: Instant,
): Promise<boolean> {
  if (usedBy === who || (await store.takeInvitation(id, who, now))) return true
  return (await store.invitation(id))?.usedBy === who
}
