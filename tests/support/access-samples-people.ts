import type { PeopleContract } from '../../domain/people/contract'
import type { familyActions } from '../../domain/people/contract-family'
import type { keptActions } from '../../domain/people/contract-kept'
import type { recordActions } from '../../domain/people/contract-records'
import type { selfActions } from '../../domain/people/contract-self'
import type { staffActions } from '../../domain/people/contract-staff'
import type { trustActions } from '../../domain/people/contract-trust'
import type { About, Samples } from './access-wish'

const desk = 'daaaaaaaaaaa'
const secret = 'a'.repeat(32)
const person = ({ person }: About) => ({ personId: person })
const community = ({ community }: About) => ({ communityId: community })
const scope = ({ community }: About) => ({ scope: community })
const pair = ({ person, other }: About) => ({ keep: person, drop: other })
const version = '2026-11'

const self: Samples<typeof selfActions> = {
  me: () => ({}),
  office: () => ({}),
  areas: () => ({}),
  register: ({ community: home }) => ({ as: 'elder', name: '郭秀兰', home, consents: ['basic'], version }),
  correct: about => ({ ...person(about), changes: { door: '102' }, channel: 'counter' }),
  consent: about => ({ ...person(about), purpose: 'care', given: true, version, how: 'oral' }),
  undo: about => ({ ...person(about), deedId: 'nothing' }),
}

const kept: Samples<typeof keptActions> = {
  record: person,
  history: person,
  exportData: about => ({ ...person(about), as: 'json' }),
  close: about => ({ ...person(about), channel: 'counter' }),
  keep: about => ({ ...person(about), channel: 'counter' }),
}

const family: Samples<typeof familyActions> = {
  askToHelp: () => ({ name: '沈桂珍', phone: '19908000037', call: '妈妈' }),
  nod: ({ person, other }) => ({ elderId: person, helperId: other, agree: true, channel: 'phone' }),
  familyCode: ({ person }) => ({ elderId: person }),
  joinFamily: () => ({ code: 'ABCDEFGH', call: '妈妈' }),
  recordHelper: ({ person, other }) => ({ elderId: person, helperId: other, call: '妈妈', how: 'oral' }),
  endHelp: ({ person, other }) => ({ elderId: person, helperId: other }),
  giveUpHelp: ({ person }) => ({ elderId: person }),
  invite: person,
  accept: () => ({ code: 'ABCDEFGH' }),
  unlink: about => ({ ...person(about), channel: 'counter' }),
}

const staff: Samples<typeof staffActions> = {
  search: about => ({ ...scope(about), text: '沈' }),
  person,
  enrol: ({ community: home }) => ({
    ...({ as: 'elder', how: 'oral', channel: 'counter' } as const),
    name: '郭秀兰',
    home,
    consents: ['basic'],
    another: false,
  }),
  phoneOf: about => ({ ...person(about), why: 'help' }),
  idNumberOf: about => ({ ...person(about), why: 'verify' }),
  verifyWelfare: about => ({ ...person(about), category: '低保', holds: true, evidence: '低保证' }),
  expiring: community,
  looks: person,
  lock: about => ({ ...person(about), on: '2026-11-18', evidence: '死亡证明' }),
  unlock: about => ({ ...person(about), reason: '弄错了' }),
}

const records: Samples<typeof recordActions> = {
  twins: community,
  compare: pair,
  merge: about => ({ ...pair(about), take: [] }),
  keepApart: pair,
  unmerge: about => ({ ...community(about), mergeId: 'nothing' }),
  importRoster: about => ({ ...community(about), rows: [], apply: true }),
  runs: community,
  takeBackRun: about => ({ ...community(about), run: 'rnothing1' }),
}

const trust: Samples<typeof trustActions> = {
  trusted: scope,
  entrust: about => ({ ...person(about), ...scope(about), role: 'volunteer' }),
  withdraw: about => ({ ...person(about), ...scope(about), role: 'volunteer' }),
  firstCode: () => ({}),
  becomeFirst: about => ({
    ...community(about),
    code: 'ABCDEFGH',
    name: '郭秀兰',
    communityName: '梧桐里社区',
    officePhone: '8800 1234',
  }),
  openDevice: () => ({}),
  openDesk: () => ({ name: 'Chrome' }),
  deskState: () => ({ desk, secret }),
  lookAtDesk: () => ({ desk }),
  confirmDesk: () => ({ desk }),
  endDesk: () => ({ desk }),
  setUp: ({ community: id }) => ({
    id,
    name: '梧桐里社区',
    phone: '8800 1234',
    hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
    grids: [{ id: `${id}.g1`, name: '第一网格', buildings: ['1号楼', '2号楼'] }],
  }),
  describeBuilding: ({ community }) => ({ buildingId: `${community}.b2`, floors: 6, units: 2, lift: false }),
  settle: () => ({}),
  retire: () => ({}),
  reseal: () => ({}),
}

/** A valid wish of every action of the service people. */
export const peopleSamples: Samples<PeopleContract> = {
  ...self,
  ...kept,
  ...family,
  ...staff,
  ...records,
  ...trust,
}
