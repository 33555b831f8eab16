import { may, type AccessRow } from '../kernel/access'

/** Those who look after homes: the community's office, its grid workers, whoever keeps the installation running. */
const office = { 'community-manager': 'home', administrator: 'home' } as const
const carers = { ...office, 'grid-worker': 'home' } as const
const anyStaff = { ...carers, 'building-leader': 'home', 'canteen-staff': 'home' } as const
const officeHere = { 'community-manager': 'place', administrator: 'place' } as const
const givers = { ...officeHere, 'county-centre': 'place' } as const

/** Who may do what in the service people: the one table that the door, the documentation and the tests read. */
export const peopleAccess = {
  me: may({ self: 'yes' }),
  office: may({ nobody: 'yes', guest: 'yes' }),
  areas: may({ nobody: 'yes', guest: 'yes' }),
  register: may({ guest: 'yes' }),

  record: may({ self: 'yes', family: 'yes', ...carers }, carers),
  history: may({ self: 'yes', family: 'yes', ...carers }, carers),
  correct: may({ self: 'yes', ...carers }),
  consent: may({ self: 'yes', ...carers }),
  exportData: may({ self: 'yes', 'community-manager': 'home' }, { 'community-manager': 'home' }),
  close: may({ self: 'yes', ...office }),
  keep: may({ self: 'yes', ...office }),
  undo: may({ self: 'yes', ...carers }),

  askToHelp: may({ self: 'yes' }),
  nod: may({ self: 'yes', ...carers }),
  familyCode: may({ self: 'yes', ...carers }),
  joinFamily: may({ self: 'yes' }),
  recordHelper: may(carers),
  endHelp: may({ self: 'yes', ...carers }, carers),
  giveUpHelp: may({ self: 'yes' }),

  invite: may({ ...carers, timer: 'yes' }),
  accept: may({ guest: 'yes' }),
  unlink: may({ self: 'yes', ...office }),

  search: may({
    ...givers,
    'grid-worker': 'place',
    'building-leader': 'place',
    'canteen-staff': 'place',
  }),
  person: may(anyStaff, carers),
  enrol: may({ ...officeHere, 'grid-worker': 'place', 'canteen-staff': 'place' }),
  phoneOf: may({ self: 'yes', family: 'yes', ...anyStaff }, carers),
  idNumberOf: may({ self: 'yes', 'community-manager': 'home' }, { 'community-manager': 'home' }),
  verifyWelfare: may({ 'community-manager': 'home' }),
  expiring: may({ 'community-manager': 'place' }),
  looks: may({ self: 'yes', ...office }, office),
  lock: may({ 'community-manager': 'home' }, { 'community-manager': 'home' }),
  unlock: may({ 'community-manager': 'home' }, { 'community-manager': 'home' }),

  twins: may(officeHere),
  compare: may(office, office),
  merge: may(office),
  keepApart: may(office, office),
  unmerge: may(officeHere),

  importRoster: may({ ...officeHere, timer: 'yes' }),
  runs: may({ ...officeHere, timer: 'yes' }),
  takeBackRun: may({ ...officeHere, timer: 'yes' }),

  trusted: may(givers),
  entrust: may({ ...givers, timer: 'yes' }),
  withdraw: may(givers),
  firstCode: may({ timer: 'yes' }),
  becomeFirst: may({ guest: 'yes' }),

  openDevice: may({ nobody: 'yes', guest: 'yes' }),
  openDesk: may({ nobody: 'yes', guest: 'yes' }),
  deskState: may({ nobody: 'yes', guest: 'yes' }),
  lookAtDesk: may({ self: 'yes' }),
  confirmDesk: may({ self: 'yes' }),
  endDesk: may({ self: 'yes' }),

  setUp: may({ administrator: 'place', timer: 'yes' }),
  describeBuilding: may(officeHere),

  settle: may({ timer: 'yes' }),
  retire: may({ timer: 'yes' }),
  reseal: may({ timer: 'yes' }),
} satisfies Record<string, AccessRow>
