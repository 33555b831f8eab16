import { addDays } from '../../domain/kernel/time'
import { han, qiao, type Community } from './community'
import { ask, COMMUNITY, FRIDAY } from './world'

/** Asks the service people, and will not hear a no. */
export async function people(
  { services }: Community,
  who: string,
  action: string,
  input: object,
): Promise<void> {
  const reply = await ask(services['people']!, who, action, input)
  if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply)}`)
}

/** Building 3 has six floors and no lift. */
export const noLift = (community: Community) =>
  people(community, qiao, 'describeBuilding', {
    buildingId: `${COMMUNITY}.b3`,
    floors: 6,
    units: 2,
    lift: false,
  })

/** Han lives on the fourth floor without a lift; her daughter helps her, her papers are in order. */
export async function settled(community: Community): Promise<void> {
  const { world } = community
  await noLift(community)
  await world.person(han, {
    name: '韩秀云',
    sex: '女',
    born: '1944-05-01',
    phone: '19908003020',
    home: `${COMMUNITY}.b3`,
    door: '2单元402',
    idNumber: '999999194405010021',
    care: { diet: ['软烂', '少盐'], livesAlone: true, hardOfHearing: true },
    note: '钥匙在对门',
  })
  await world.person('phanmin001', {
    name: '韩敏',
    helps: [{ person: han, call: '妈妈', state: 'agreed', since: 0 }],
  })
  const proof = { personId: han, holds: true }
  await people(community, qiao, 'verifyWelfare', {
    ...proof,
    category: '低保',
    evidence: '低保证',
    validTo: '2027-05-31',
  })
  await people(community, qiao, 'verifyWelfare', {
    ...proof,
    category: '残疾',
    evidence: '残疾证',
    validTo: addDays(FRIDAY, -20),
  })
}
