import { join } from 'node:path'
import { addDays, type Day } from '../../domain/kernel/time'
import { keyFor } from '../ask-service'
import { readTable } from '../import/read-table'
import { root } from '../root'
import { accountOf, findNamed, type Desk } from './desk'
import { namedRows, type Named } from './named-people'
import { canteen, canteenSetUp, community, communitySetUp } from './place'
import { menuRows } from './week-menu'

async function bringPeople(desk: Desk, today: Day): Promise<Record<Named, string>> {
  const ask = desk.people('platform')
  await ask('setUp', communitySetUp)
  const { rows } = await readTable(join(root, 'local/demo/roster.csv'))
  const all = [
    ...rows.map(({ line, cells }) => ({ line, cells: { ...cells } })),
    ...namedRows.map(lastIn(rows.length)),
  ]
  await ask('importRoster', { communityId: community, rows: all, apply: true, consented: true, today })
  return findNamed(desk)
}

const lastIn = (before: number) => (row: (typeof namedRows)[number]) => ({
  ...row,
  line: row.line + before + 2,
})

/** Ties a demo account to its person with an invitation, as anybody comes in; who came in before is left alone. */
async function letIn(desk: Desk, who: Named, personId: string, invites: { by: Named | 'platform'; on: Day }) {
  const { caller } = await desk.tools.directory.find(
    { kind: 'account', account: accountOf(who) },
    [],
    Date.now(),
  )
  if (caller) return
  const { code } = await desk.people(invites.by)('invite', { personId }, keyFor(personId, invites.on))
  await desk.people(who)('accept', { code })
}

async function entrustStaff(desk: Desk, ids: Record<Named, string>): Promise<void> {
  const ask = desk.people('platform')
  await ask('entrust', { personId: ids.qiao, role: 'community-manager', scope: community })
  await ask('entrust', { personId: ids.qiao, role: 'canteen-staff', scope: canteen })
  await ask('entrust', { personId: ids.zhou, role: 'canteen-staff', scope: canteen })
}

async function tieFamily(desk: Desk, ids: Record<Named, string>): Promise<void> {
  const ask = desk.people('qiao')
  const tie = { helperId: ids.lumin, how: 'oral' } as const
  await ask('recordHelper', { ...tie, elderId: ids.shen, call: '妈妈' })
  await ask('recordHelper', { ...tie, elderId: ids.lu, call: '爸爸' })
}

/** Two old buildings without a lift, one with; and a paper that the office must soon see again. */
async function noteHomes(desk: Desk, ids: Record<Named, string>, today: Day): Promise<void> {
  const ask = desk.people('qiao')
  const old = { floors: 6, units: 3, lift: false }
  for (const [building, how] of [
    ['b1', old],
    ['b2', old],
    ['b3', { floors: 11, units: 2, lift: true }],
  ] as const)
    await ask('describeBuilding', { buildingId: `${community}.${building}`, ...how })
  const paper = { category: '残疾', holds: true, evidence: '残疾证', validTo: addDays(today, 20) } as const
  await ask('verifyWelfare', { personId: ids.lu, ...paper }, keyFor(ids.lu, today))
}

/** Lays the community down: place, people, who is trusted, who helps whom, and the menu around a day. Safe to repeat. */
export async function layDown(desk: Desk, today: Day): Promise<Record<Named, string>> {
  const ids = await bringPeople(desk, today)
  await entrustStaff(desk, ids)
  await letIn(desk, 'qiao', ids.qiao, { by: 'platform', on: today })
  for (const who of ['shen', 'lu', 'lumin', 'zhou'] as const)
    await letIn(desk, who, ids[who], { by: 'qiao', on: today })
  await tieFamily(desk, ids)
  await noteHomes(desk, ids, today)
  await desk.meals('platform')('setUp', canteenSetUp)
  const rows = menuRows(addDays(today, -2), 11)
  await desk.meals('qiao')('importMenu', { canteenId: canteen, rows, apply: true })
  return ids
}
