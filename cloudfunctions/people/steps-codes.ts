import type { Instant } from '../../domain/kernel/time'
import type { People } from './shelf'
import { join } from './steps-join'
import { link } from './steps-link'
import { SURELY_OVER } from './steps-office'
import type { InvitationRow } from './store-rows'

/** Does what a code was taken for, as of then; nothing where one of the two is no longer there. */
async function finishCode(people: People, code: InvitationRow, usedBy: string, now: Instant) {
  if (code.kind === undefined) return link(people, code, usedBy, { now, caller: undefined, via: 'guest' })
  const [elder] = await people.directory.several([code.person])
  const [caller] = await people.directory.several([usedBy])
  if (!elder || !caller || elder.died !== undefined) return people.store.codeDone(code._id)
  const joining = { helper: caller.id, elder, call: code.call ?? elder.name }
  return join(people, code, { now, caller, via: 'self' }, joining)
}

/** Finishes codes that were taken a minute ago by a call that was killed. */
export async function finishCodes(
  people: People,
  now: Instant,
): Promise<{ looked: number; finished: number }> {
  const cut = await people.store.codesMeantBefore(now - SURELY_OVER)
  for (const code of cut)
    if (code.usedBy !== undefined) await finishCode(people, code, code.usedBy, code.usedAt ?? now)
  return { looked: cut.length, finished: cut.length }
}
