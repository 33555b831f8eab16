import type { Role } from '../../domain/kernel/grants'
import type { PersonId } from '../../domain/kernel/ids'
import type { Caller } from '../../cloudfunctions/kit/caller'
import {
  DEAD_MANAGER,
  DELETED,
  DESK,
  DIED,
  HELPER,
  homes,
  MANAGER,
  NEIGHBOUR,
  nowOf,
  OLD_HELPER,
  REVOKED,
  staff,
  subjects,
  WAITING,
  type Reach,
  type SubjectName,
} from './access-cast'

/** What somebody is at the door, as this test declares it: by names and lists, not by the rule that is tested. */
export interface Standing {
  caller: Caller
  is: 'nobody' | 'guest' | 'timer' | 'dead' | 'person'
  /** His record, for a person. */
  id?: PersonId
  /** Those who agreed that he acts for them, or were asked. */
  agreed?: readonly PersonId[]
  asked?: true
  role?: Role
  reach?: Reach
}
export interface Visitor {
  says: string
  /** Who that is may hang on who is spoken of. */
  stands: (subject: SubjectName) => Standing
}

const account = (id: PersonId): Caller => ({ kind: 'account', account: `wx:${id}` })
const somebody = (id: PersonId, more: Partial<Standing> = {}): Standing => ({
  caller: account(id),
  is: 'person',
  id,
  ...more,
})
const always = (says: string, standing: Standing): Visitor => ({ says, stands: () => standing })

/** The very person spoken of: who is not there is a stranger, who has died may nothing. */
function himself(subject: SubjectName): Standing {
  const id = nowOf(subjects[subject].id)
  if (id === DIED) return { ...somebody(id), is: 'dead' }
  return subject === 'absent' || id === DELETED ? { caller: account(id), is: 'guest' } : somebody(id)
}

const atDesk = (id: PersonId, desk: string): Caller => ({ kind: 'desk', person: id, desk })
const manager = staff.find(({ person }) => person.id === MANAGER)

export const visitors: readonly Visitor[] = [
  always('nobody', { caller: { kind: 'anonymous' }, is: 'nobody' }),
  always('a guest', { caller: account('pguest00001'), is: 'guest' }),
  always('the platform', { caller: { kind: 'platform' }, is: 'timer' }),
  { says: 'himself', stands: himself },
  always('a helper', somebody(HELPER, { agreed: Object.keys(homes) })),
  always(
    'a helper from before the merge',
    somebody(OLD_HELPER, { agreed: ['pshen00001', 'pshenold01', 'pmatehere1'] }),
  ),
  always('a helper who only asked', somebody(WAITING, { asked: true })),
  always('a helper whose help was ended', somebody(REVOKED)),
  always('a neighbour', somebody(NEIGHBOUR)),
  always('a manager who has died', { ...somebody(DEAD_MANAGER), is: 'dead' }),
  always('a desk of a manager', {
    ...somebody(MANAGER, manager && { role: manager.role, reach: manager.reach }),
    caller: atDesk(MANAGER, DESK),
  }),
  always('a desk that was ended', { caller: atDesk(MANAGER, 'dbbbbbbbbbbb'), is: 'nobody' }),
  ...staff.map(({ role, reach, person }) =>
    always(`a ${role} ${reach.says}`, somebody(person.id, { role, reach })),
  ),
]
