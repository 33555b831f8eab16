import { may, type AccessRow } from '../kernel/access'

/** Those who stand at the counter, and the office that answers for the canteen. */
const canteen = { 'canteen-staff': 'place', 'community-manager': 'place' } as const
const household = { self: 'yes', family: 'yes' } as const
/** A grid worker books for the people of his grid, whichever canteen it is. */
const forSomebody = { ...household, ...canteen, 'grid-worker': 'home' } as const

/** Who may do what in the service meals: the one table that the door, the documentation and the tests read. */
export const mealsAccess = {
  home: may(household),
  menu: may(forSomebody),
  mine: may(household),
  book: may(forSomebody),
  change: may(forSomebody),
  cancel: may(forSomebody, canteen),
  counter: may(canteen),
  checkIn: may(canteen),
  noteCall: may(canteen),
  takeList: may(canteen),
  uploadScans: may(canteen),
  kitchen: may(canteen),
  board: may(canteen),
  cancelSitting: may(canteen),
  tellNews: may({ timer: 'yes' }),
  remind: may({ timer: 'yes' }),
  stillHolds: may({ timer: 'yes' }),
  freeze: may({ timer: 'yes' }),
  importMenu: may({ ...canteen, timer: 'yes' }),
  setUp: may({ timer: 'yes' }),
  canteens: may({ timer: 'yes' }),
  settle: may({ timer: 'yes' }),
  kept: may({ timer: 'yes' }, { timer: 'yes' }),
  ahead: may({ timer: 'yes' }, { timer: 'yes' }),
  release: may({ timer: 'yes' }, { timer: 'yes' }),
  adopt: may({ timer: 'yes' }),
} satisfies Record<string, AccessRow>
