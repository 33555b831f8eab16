import type { Grant, Help } from '../../domain/kernel/grants'
import type { Person } from '../../domain/kernel/person'
import { instantOf } from '../../domain/kernel/time'
import { COMMUNITY, FRIDAY, type World } from './world'

/** Everybody who may stand before the service people, around one elder: Shen, who lives in building 1 of grid 1. */
export const SHEN = 'pshen00001'
export const OTHER_COMMUNITY = '999999001002'

const agreed: Help = { person: SHEN, call: '妈妈', state: 'agreed', since: 0 }
const staff = (role: Grant['role'], scope: string): Partial<Person> => ({ grants: [{ role, scope }] })

export const cast: Record<string, Partial<Person>> = {
  [SHEN]: { name: '沈桂珍', sex: '女', born: '1946-11-20', phone: '19908000037', door: '2单元101' },
  plujian001: { name: '陆建', helps: [agreed] },
  pwaiting01: { name: '陆敏', helps: [{ ...agreed, state: 'asked', since: instantOf(FRIDAY, '08:00') }] },
  pneighbour: { name: '方文华' },
  pmanager01: { name: '何宇', ...staff('community-manager', COMMUNITY) },
  pgrid00001: { name: '许明哲', ...staff('grid-worker', `${COMMUNITY}.b1`) },
  pcanteen01: { name: '昌晨', ...staff('canteen-staff', COMMUNITY) },
  pcounter01: { name: '周桂', ...staff('canteen-staff', `${COMMUNITY}.k1`) },
  pmanager02: { name: '孙雨桐', home: OTHER_COMMUNITY, ...staff('community-manager', OTHER_COMMUNITY) },
}

/** Puts the whole cast into the store. */
export async function gather(world: World): Promise<void> {
  for (const [id, more] of Object.entries(cast)) await world.person(id, more)
}
