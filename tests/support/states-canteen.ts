import { lumin, shen } from './community'
import { pages, taps, type ScreenState } from './screen-state'
import { bookBoth, bookShen, weekRows } from './states-village'

const canteen = { kind: 'elder', who: shen, url: pages.canteen } as const

/** 饭堂. */
export const canteenStates: ScreenState[] = [
  { ...canteen, name: 'canteen/bookings', arrange: bookShen, says: /我订的饭.*取餐号 \d{4} 改 退/ },
  {
    ...canteen,
    name: 'canteen/bookings-of-two',
    who: lumin,
    arrange: bookBoth,
    says: /妈妈.*爸爸.*一周菜单/,
  },
  { ...canteen, name: 'canteen/empty', rows: weekRows(), says: /这周还没订饭.*一周菜单/ },
  {
    ...canteen,
    name: 'canteen/cancel-sheet',
    arrange: bookShen,
    prepare: taps('退'),
    says: /退掉这份饭？.*不退了 退掉/,
  },
  {
    ...canteen,
    name: 'canteen/given-back',
    arrange: bookShen,
    prepare: taps('退', '退掉'),
    says: /退好了，不扣钱。/,
  },
  {
    ...canteen,
    name: 'canteen/past',
    who: lumin,
    arrange: bookBoth,
    prepare: taps('以前订的'),
    says: /谁做了什么/,
  },
]
