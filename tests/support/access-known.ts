import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { places, staff } from './access-cast'
import { wish } from './canteen'
import type { Community } from './community'
import { ask } from './world'

/** Somebody of whom everything is known that can be. */
export const KNOWN = 'pknown0001'
export const facts = {
  name: '贝桂珍',
  sex: '女',
  born: '1944-05-01',
  phone: '19908000123',
  door: '401',
  idNumber: '999999194405010029',
  note: '钥匙在邻居家',
} as const
export const DIET = '软烂'
export const NEED = '低保边缘'
export const PAPER = '粉色第七号本'

/** Who has a role in this whole community. */
export const holderOf = (role: string) =>
  staff.find(one => one.role === role && one.reach.scope === places.here)?.person.id

/** Puts the one who is known into the town, with a helper, somebody he helps, a high floor without a lift, and a lunch. */
export async function letInKnown({ world, services, as }: Community): Promise<void> {
  const tie = (person: string) => ({ person, call: '妈妈', state: 'agreed' as const, since: 0 })
  await world.person(KNOWN, {
    ...facts,
    care: { diet: [DIET], livesAlone: true, hardOfHearing: true },
    welfare: [{ category: NEED, validTo: '2026-11-30', evidence: PAPER, verifiedBy: KNOWN, verifiedAt: 1 }],
    helps: [tie('pshen00001')],
  })
  await world.person('pknowing01', { name: '贝小明', helps: [tie(KNOWN)] })
  const closing = { set: { at: 1, due: world.now + 1, by: KNOWN } }
  await world.db.collection<PersonRow>('persons').change(KNOWN, {}, { closing, kind: { set: 'elder' } })
  const building = { buildingId: `${places.here}.b1`, floors: 6, units: 2, lift: false }
  await ask(services['people']!, holderOf('administrator'), 'describeBuilding', building)
  await as(KNOWN, 'book', wish(KNOWN))
}
