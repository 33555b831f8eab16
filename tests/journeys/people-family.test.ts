import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { peopleService } from '../../cloudfunctions/people/service'
import { readTable } from '../../local/import/read-table'
import { ask, COMMUNITY, openWorld } from '../support/world'

const courtyard = {
  id: COMMUNITY,
  name: '梧桐里社区',
  phone: '8800 1234',
  hours: { from: '08:00', to: '17:30', weekdays: [1, 2, 3, 4, 5] },
  grids: [{ id: `${COMMUNITY}.g1`, name: '第一网格', buildings: ['1号楼', '2号楼', '3号楼'] }],
}

test('from a roster on paper to a daughter who acts for her mother, until the mother ends it', async () => {
  const world = await openWorld()
  const people = peopleService({ ...world.tools, db: world.db, vault: world.vault })
  const data = async (who: string, action: string, input: object) => {
    const reply = await ask(people, who, action, input)
    if (!reply.ok) throw new Error(JSON.stringify(reply))
    return reply.data as Record<string, string>
  }

  await data('timer', 'setUp', courtyard)
  const { rows } = await readTable('tests/samples/roster-courtyard-18.csv')
  await data('timer', 'importRoster', { communityId: COMMUNITY, rows, apply: true, consented: true })
  const idOf = (name: string, door: string) =>
    (world.cloud.readAll('persons') as unknown as PersonRow[]).find(
      row => row.name === name && row.door === door && row.home === `${COMMUNITY}.b2`,
    )!._id
  const [mother, daughter, grid] = [
    idOf('赵忠义', '2单元101'),
    idOf('邹若琳', '1单元101'),
    idOf('许建国', '2单元101'),
  ]
  await data('timer', 'entrust', { personId: grid, role: 'grid-worker', scope: `${COMMUNITY}.g1` })

  // The grid worker's own account comes from the installation; those of the family from his codes.
  await world.db
    .collection<PersonRow>('persons')
    .change(grid, {}, { account: { set: world.directory.accountTag('wx:grid') } })
  for (const [who, personId] of [
    ['mother', mother],
    ['daughter', daughter],
  ] as const) {
    const { code } = await data('grid', 'invite', { personId })
    expect(await data(who, 'accept', { code: code! })).toEqual({ personId })
  }
  await data('grid', 'recordHelper', { elderId: mother, helperId: daughter, call: '妈妈', how: 'oral' })

  expect(await data('daughter', 'me', {})).toMatchObject({
    helps: [{ id: mother, call: '妈妈', name: '赵忠义', agreed: true }],
  })
  expect(await data('mother', 'me', {})).toMatchObject({ greeting: '赵奶奶', helpers: [{ id: daughter }] })
  expect(await data('daughter', 'phoneOf', { personId: mother, why: 'family' })).toEqual({
    phone: '19908000333',
  })
  await data('mother', 'endHelp', { elderId: mother, helperId: daughter })
  expect(await ask(people, 'daughter', 'phoneOf', { personId: mother, why: 'family' })).toMatchObject({
    refusal: { code: 'access.not-allowed' },
  })
  await world.close()
})
