import { instantOf } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import type { About, Samples } from './access-wish'
import { FRIDAY } from './world'

const canteen = ({ community }: About) => `${community}.k1`
const lunch = (about: About) => `${canteen(about)}:${FRIDAY}:lunch`
const seen = { set: 'A', portions: 1, code: '1234' }
const meal = (about: About) => ({ sittingId: lunch(about), personId: about.person })
const wish = (about: About) =>
  ({ ...meal(about), set: 'A', portions: 1, way: 'dine-in', channel: 'wechat' }) as const

const scanOf = ({ person }: About) => ({
  nonce: '0123456789abcdef0123456789abcdef',
  seq: 1,
  by: { personId: person },
  told: 'given' as const,
  at: instantOf(FRIDAY, '11:10'),
  ahead: 0,
  list: { takenAt: instantOf(FRIDAY, '10:50'), stamp: 'abcdefghijklmnopqrstuvwxyz' },
})

/** A valid wish of every action of the canteen. */
export const mealsSamples: Samples<MealsContract> = {
  home: ({ person }) => ({ personIds: [person] }),
  menu: about => ({ canteenId: canteen(about), personIds: [about.person] }),
  mine: ({ person }) => ({ personIds: [person] }),
  book: wish,
  change: about => ({ ...wish(about), seen }),
  cancel: about => ({ ...meal(about), seen, channel: 'wechat' }),
  counter: about => ({ sittingId: lunch(about) }),
  checkIn: about => ({ sittingId: lunch(about), found: { personId: about.person } }),
  noteCall: about => ({ ...meal(about), said: 'no-answer' }),
  takeList: about => ({ sittingId: lunch(about) }),
  uploadScans: about => ({ sittingId: lunch(about), device: 'counter01', scans: [scanOf(about)] }),
  kitchen: about => ({ sittingId: lunch(about) }),
  board: about => ({ canteenId: canteen(about) }),
  cancelSitting: about => ({ sittingId: lunch(about), reason: '厨房停水' }),
  tellNews: () => ({}),
  remind: () => ({ day: FRIDAY }),
  stillHolds: about => ({
    claims: [{ kind: 'meals.reminder', about: `${lunch(about)}:reminder`, personId: about.person }],
  }),
  freeze: () => ({}),
  importMenu: about => ({ canteenId: canteen(about), rows: [], apply: true }),
  setUp: about => ({ id: canteen(about), name: '梧桐里饭堂', meals: {}, serviceWeekdays: [], ways: [] }),
  canteens: ({ community }) => ({ communityId: community }),
  settle: () => ({}),
  kept: ({ person }) => ({ personId: person }),
  ahead: ({ person }) => ({ personId: person }),
  release: ({ person }) => ({ personId: person }),
  adopt: ({ person, other, community }) => ({ from: other, to: person, communityId: community }),
}
