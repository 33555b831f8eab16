import type { Role } from '../../domain/kernel/grants'
import type { PersonId, PlaceId } from '../../domain/kernel/ids'
import type { Person } from '../../domain/kernel/person'
import { instantOf } from '../../domain/kernel/time'
import { COMMUNITY, FRIDAY } from './world'

/** The two communities of the county, and one that is not there. */
export const places = { here: COMMUNITY, there: '999999001002', nowhere: '999999009009' } as const
export type Place = keyof typeof places

export const NOW = instantOf(FRIDAY, '08:12')
const OVER = NOW - 1
/** Whoever is not spoken of lives in another county, so that no role here covers his own home. */
const FAR_AWAY = '999998001001.b1'

const person = (id: PersonId, more: Partial<Person> = {}): Person => ({
  id,
  name: `${id}的名字`,
  home: FAR_AWAY,
  aka: [],
  welfare: [],
  desks: {},
  care: { diet: [] },
  grants: [],
  helps: [],
  ...more,
})

/** Somebody who is spoken of: by which id, where he lives, whether there is such a person. */
export interface Subject {
  id: PersonId
  /** His own other id, from before two records became one. */
  alias: PersonId
  /** A second person for actions that name two, who lives in the same place. */
  mate: PersonId
  home: 'here' | 'there' | 'none'
}
const here = { home: 'here', mate: 'pmatehere1' } as const
const there = { home: 'there', mate: 'pmatethere' } as const

export const subjects = {
  living: { id: 'pshen00001', alias: 'pshenold01', ...here },
  merged: { id: 'pshenold01', alias: 'pshen00001', ...here },
  died: { id: 'pdied00001', alias: 'pdiedold01', ...here },
  elsewhere: { id: 'pfar000001', alias: 'pfarold001', ...there },
  /** The first lives here, the second elsewhere. */
  mixed: { id: 'pshen00001', alias: 'pshenold01', home: 'here', mate: 'pfar000001' },
  absent: { id: 'pnobody0001', alias: 'pnobody0002', home: 'none', mate: 'pmatehere1' },
  deleted: { id: 'pdeleted01', alias: 'pdeleted02', home: 'none', mate: 'pmatehere1' },
} as const satisfies Record<string, Subject>
export type SubjectName = keyof typeof subjects

/** Where each person who can be named lives; who is not in here is not there. */
export const homes: Readonly<Record<PersonId, 'here' | 'there'>> = {
  pshen00001: 'here',
  pshenold01: 'here',
  pdied00001: 'here',
  pdiedold01: 'here',
  pfar000001: 'there',
  pfarold001: 'there',
  pmatehere1: 'here',
  pmatethere: 'there',
}
export const DIED = 'pdied00001'
export const DELETED = 'pdeleted01'
/** Old ids and whose they are now. */
export const merged = { pshenold01: 'pshen00001', pdiedold01: DIED, pfarold001: 'pfar000001' } as const
export const nowOf = (id: PersonId): PersonId =>
  Object.hasOwn(merged, id) ? merged[id as keyof typeof merged] : id

const house = (place: 'here' | 'there') => `${places[place]}.b1`
const living: Person[] = [
  person('pshen00001', { home: house('here'), aka: ['pshenold01'], phone: '19908000037', door: '101' }),
  person(DIED, { home: house('here'), aka: ['pdiedold01'], died: '2026-11-01' }),
  person('pfar000001', { home: house('there'), aka: ['pfarold001'] }),
  person('pmatehere1', { home: house('here') }),
  person('pmatethere', { home: house('there') }),
]

export const CALL = '妈妈'
const tied = (state: 'agreed' | 'asked', ids: readonly PersonId[]): Partial<Person> => ({
  helps: ids.map(id => ({ person: id, call: CALL, state, since: 0 })),
})
const everybody = ['pshen00001', DIED, 'pfar000001', 'pmatehere1', 'pmatethere', 'pnobody0001', DELETED]

export const HELPER = 'phelper001'
export const OLD_HELPER = 'phelper002'
export const WAITING = 'pwaiting01'
export const REVOKED = 'prevoked01'
export const NEIGHBOUR = 'pneighbour'
const relatives = [
  person(HELPER, tied('agreed', everybody)),
  person(OLD_HELPER, tied('agreed', ['pshenold01', 'pmatehere1'])),
  person(WAITING, tied('asked', everybody)),
  person(REVOKED),
  person(NEIGHBOUR),
]

/** How far a role reaches in this test, and what that covers: homes of persons, the place an action is about. */
export interface Reach {
  says: string
  scope: PlaceId
  until?: number
  homes: readonly ('here' | 'there')[]
  places: readonly Place[]
  /** Of two canteens here only the first is the one that actions are about. */
  notCanteen?: true
}
export const reaches = {
  here: { says: 'of this community', scope: places.here, homes: ['here'], places: ['here'] },
  house: { says: 'of the house', scope: house('here'), homes: ['here'], places: [] },
  there: { says: 'of another community', scope: places.there, homes: ['there'], places: ['there'] },
  over: { says: 'until just now', scope: places.here, until: OVER, homes: [], places: [] },
  county: {
    says: 'of the county',
    scope: '999999',
    homes: ['here', 'there'],
    places: ['here', 'there', 'nowhere'],
  },
  counter: { says: 'of the canteen', scope: `${places.here}.k1`, homes: ['here'], places: ['here'] },
  another: {
    says: 'of another canteen',
    scope: `${places.here}.k2`,
    homes: ['here'],
    places: ['here'],
    notCanteen: true,
  },
} as const satisfies Record<string, Reach>
export type ReachName = keyof typeof reaches

const codes: Record<Role, string> = {
  volunteer: 'vol',
  'team-lead': 'lead',
  'building-leader': 'build',
  'grid-worker': 'grid',
  'canteen-staff': 'cant',
  'community-manager': 'mana',
  'county-centre': 'coun',
  administrator: 'admin',
}
const mostly: readonly ReachName[] = ['here', 'house', 'there', 'over']
const more: Partial<Record<Role, readonly ReachName[]>> = {
  'canteen-staff': ['counter', 'another'],
  'county-centre': ['county'],
  administrator: ['county'],
}
export const DESK = 'daaaaaaaaaaa'

/** Everybody who is trusted with something: each role, as far as it can reach. */
export const staff = (Object.entries(codes) as [Role, string][]).flatMap(([role, code]) =>
  [...mostly, ...(more[role] ?? [])].map(name => {
    const reach: Reach = reaches[name]
    const { scope, until } = reach
    const grants = [{ role, scope, ...(until !== undefined && { until }) }]
    const desks = { [DESK]: { name: '前台', at: 0, until: NOW + 1 } }
    return { role, reach, person: person(`p${code}${name}0000`.padEnd(12, '0'), { grants, desks }) }
  }),
)
export const MANAGER = 'pmanahere0000'
export const DEAD_MANAGER = 'pdeadmanag1'
const dead = person(DEAD_MANAGER, {
  died: '2026-11-02',
  grants: [{ role: 'community-manager', scope: places.here }],
})

export const cast: readonly Person[] = [...living, ...relatives, ...staff.map(one => one.person), dead]

/** The record of an id, as the directory would give it; also by an id from before two records became one. */
export const recordOf = (id: PersonId): Person | undefined =>
  cast.find(one => one.id === id || one.aka.includes(id))
