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
  wish: { who: string; now: Instant; call?: string },
): Promise<boolean> {
  if (usedBy === wish.who || (await store.takeInvitation(id, wish))) return true
  return (await store.invitation(id))?.usedBy === wish.who
}
