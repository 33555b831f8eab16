import type { PersonRow } from '../kit/person-row'
import { COMMUNITY } from '../../tests/support/world'
import { noteTwins, noteTwinsOf } from './steps-twins'
import { openTwoRecords, drop, keep, manager, type TwoRecords } from '../../tests/support/two-records'

let two: TwoRecords
beforeEach(async () => void (two = await openTwoRecords()))
afterEach(() => two.canteen.world.close())

describe('two records that may be one person', () => {
  test('are shown to staff of the community, compared, and kept apart for good', async () => {
    await two.canteen.world.db.collection<PersonRow>('persons').change(drop, {}, { door: { set: '101' } })
    expect(await noteTwins(two.shelf, keep, 0)).toBe(1)
    expect(await two.as(manager, 'twins', { communityId: COMMUNITY })).toEqual({
      pairs: [{ keep: drop, drop: keep, names: ['沈桂贞', '沈桂珍'], why: 'door', building: '1号楼 101' }],
      merged: [],
    })
    expect(await two.as(manager, 'keepApart', { keep, drop })).toEqual({ apart: true })
    expect(await noteTwins(two.shelf, keep, 0)).toBe(0)
    expect(await two.as(manager, 'twins', { communityId: COMMUNITY })).toEqual({ pairs: [], merged: [] })
  })

  test('are told with masked numbers, what differs, and what hangs on each', async () => {
    expect(await two.as(manager, 'compare', { keep, drop })).toEqual({
      keep: { name: '沈桂珍', sex: '女', born: '1944年3月2日', home: '1号楼 101', diet: '少盐' },
      drop: expect.objectContaining({
        name: '沈桂贞',
        phone: '199****2046',
        home: '1号楼 1单元101',
      }) as unknown,
      differ: ['name', 'home'],
      hangs: {
        keep: [],
        drop: expect.arrayContaining([
          '用微信登录',
          '陆建替他办事',
          '11月20日午饭，梧桐里饭堂，套餐一，1 份，堂食',
        ]) as unknown,
      },
    })
  })

  test('are found among many at once just as one by one', async () => {
    const all = two.rows<PersonRow>('persons').map(row => ({ ...row, phoneTag: 'one-phone' }))
    for (const { _id } of all) await two.shelf.store.changePerson(_id, {}, { phoneTag: { set: 'one-phone' } })
    expect(await noteTwinsOf(two.shelf, all, 0)).toBe(1)
    expect(await noteTwinsOf(two.shelf, all, 0)).toBe(0)
  })
})
