import { checkSeats } from '../../local/audit/seats'
import { instantOf } from '../../domain/kernel/time'
import { LUNCH } from '../../tests/support/canteen'
import { COMMUNITY } from '../../tests/support/world'
import {
  openTwoRecords,
  drop,
  helper,
  home,
  keep,
  manager,
  MERGE,
  type TwoRecords,
} from '../../tests/support/two-records'

let two: TwoRecords
beforeEach(async () => void (two = await openTwoRecords()))
afterEach(() => two.canteen.world.close())

describe('one record of two', () => {
  test('has everything that hung on both; the other leads to it, and old ways still work', async () => {
    expect(await two.merge()).toMatchObject({ moved: 2, left: [] })
    const one = await two.recordOf(keep)
    expect(one).toMatchObject({
      name: '沈桂贞',
      door: '1单元101',
      aka: [drop],
      grants: [{ role: 'volunteer' }],
    })
    expect(await two.recordOf(drop)).toMatchObject({ mergedInto: keep, helps: [], grants: [] })
    expect((await two.recordOf(drop)).phoneTag).toBeUndefined()
    const found = await two.canteen.world.directory.find(
      { kind: 'account', account: `wx:${drop}` },
      [drop],
      0,
    )
    expect(found.caller?.id).toBe(keep)
    expect(found.subjects.map(({ id }) => id)).toEqual([keep])
    expect(found.caller?.phone).toBe('19908002046')
    expect(await two.canteen.as(helper, 'mine', { personIds: [drop] })).toMatchObject({
      sittings: [{ bookings: [{ personId: keep }] }, { bookings: [{ personId: keep }] }],
    })
    expect(checkSeats(name => two.canteen.world.cloud.readAll(name))).toEqual([])
  })

  test('is one relative for a daughter who helped under both, and what was agreed under either counts', async () => {
    const tie = { person: keep, call: '妈妈', state: 'asked' as const, since: two.canteen.world.now }
    const { helps } = await two.recordOf(helper)
    await two.shelf.store.changePerson(helper, {}, { helps: { set: [tie, ...helps] } })
    await two.merge()
    expect(await two.as(helper, 'me', {})).toMatchObject({ helps: [{ id: keep, agreed: true }] })
    expect(await two.canteen.as(helper, 'mine', { personIds: [keep] })).toMatchObject({ sittings: [{}, {}] })
  })

  test('is made once with one key; another wish under it is refused; two hands at once make one', async () => {
    const both = await Promise.all([
      two.merge(),
      two.merge(),
      two.as(manager, 'merge', MERGE),
      two.as(manager, 'merge', { keep: drop, drop: keep, take: [] }),
    ])
    const made = both.filter(answer => typeof answer === 'object')
    expect(new Set(made.map(answer => (answer as { mergeId: string }).mergeId)).size).toBe(1)
    expect(two.rows('merging')).toEqual([])
    expect(two.rows<{ state: string }>('merges').map(({ state }) => state)).toEqual(['merged'])
  })

  test('is not made of two ID numbers, nor of one who is gone, and tells an administrator to leave first', async () => {
    const { world } = two.canteen
    await world.person(keep, { name: '沈桂珍', home, idNumber: '999999194403120020' })
    await world.person(drop, { name: '沈桂贞', home, idNumber: '999999194408020061' })
    expect(await two.merge()).toBe('people.not-twins')
    await world.person(drop, { name: '沈桂贞', home, grants: [{ role: 'administrator', scope: '999999' }] })
    expect(await two.merge()).toBe('people.merge-first-take-back')
  })

  test('is parted within thirty days, both as they were, but for what was changed since', async () => {
    const before = two.view()
    const { mergeId } = await two.merge()
    expect(await two.as(manager, 'twins', { communityId: COMMUNITY })).toMatchObject({
      merged: [{ mergeId }],
    })
    expect(await two.unmerge(mergeId)).toEqual({ unmerged: true })
    expect(await two.unmerge(mergeId)).toEqual({ unmerged: true })
    expect(await two.unmerge(mergeId, 'another-key')).toBe('people.nothing-to-undo')
    expect(two.view().persons).toEqual(before.persons)
    expect(checkSeats(name => two.canteen.world.cloud.readAll(name))).toEqual([])
  })

  test('keeps what others changed on it since, and a booking that was given back stays given back', async () => {
    const { mergeId } = await two.merge()
    const correct = { personId: keep, changes: { name: '沈桂真' }, channel: 'counter' }
    expect(await two.as(manager, 'correct', correct)).toEqual({ changed: ['name'] })
    const { code } = (
      (await two.canteen.as(drop, 'mine', { personIds: [] })) as {
        sittings: { bookings: { code: string }[] }[]
      }
    ).sittings[0]!.bookings[0]!
    const seen = { set: 'A', portions: 1, code }
    await two.canteen.as(drop, 'cancel', { sittingId: LUNCH, personId: keep, seen, channel: 'wechat' })
    expect(await two.unmerge(mergeId)).toEqual({ unmerged: true })
    expect([(await two.recordOf(keep)).name, (await two.recordOf(keep)).door]).toEqual(['沈桂真', '101'])
    expect((await two.recordOf(drop)).name).toBe('沈桂贞')
    expect(checkSeats(name => two.canteen.world.cloud.readAll(name))).toEqual([])
  })

  test('is not parted after thirty days, nor by another community, nor once it became part of a third', async () => {
    const { mergeId } = await two.merge()
    await two.canteen.world.person('pshen00003', { name: '沈桂珍', home })
    await two.as(manager, 'merge', { keep: 'pshen00003', drop: keep, take: [] })
    expect((await two.recordOf(drop)).mergedInto).toBe('pshen00003')
    expect(await two.unmerge(mergeId)).toBe('people.changed-since')
    expect(two.rows('merging')).toEqual([])
    two.canteen.world.now = instantOf('2026-12-25', '08:00')
    expect(await two.unmerge(mergeId, 'a-later-key')).toBe('people.too-late-to-undo')
    expect(await two.as(manager, 'unmerge', { communityId: COMMUNITY, mergeId: 'mnothing' })).toBe(
      'people.nothing-to-undo',
    )
  })
})
