import { may, type AccessRow } from '../kernel/access'

/** Those who telephone: the office, the grid worker of the street, the canteen about its meals. */
const callers = {
  'community-manager': 'place',
  'grid-worker': 'place',
  'canteen-staff': 'place',
} as const

/** Who may do what in the service notices: the one table that the door, the documentation and the tests read. */
export const noticesAccess = {
  mine: may({ self: 'yes' }),
  read: may({ self: 'yes' }),
  choose: may({ self: 'yes' }),
  allow: may({ self: 'yes' }),
  callList: may(callers),
  noteCall: may(callers),
  matters: may({ 'community-manager': 'place', administrator: 'place' }),
  tell: may({ timer: 'yes' }),
  retract: may({ timer: 'yes' }),
  deliver: may({ timer: 'yes' }),
  callUnread: may({ timer: 'yes' }),
  tidy: may({ timer: 'yes' }),
  reseal: may({ timer: 'yes' }),
  forget: may({ timer: 'yes' }, { timer: 'yes' }),
} satisfies Record<string, AccessRow>
