import { lumin, shen } from './community'
import { pages, taps, type ScreenState } from './screen-state'
import { bookBoth, bookShen, handOut, lunchOnly, sellOut, weekRows } from './states-village'

const home = { kind: 'elder', who: shen, url: pages.today } as const

const meals: ScreenState[] = [
  { ...home, name: 'home/not-booked', says: /还没订.*订今天的午饭/ },
  { ...home, name: 'home/booked', arrange: bookShen, says: /已订好.*取餐号 \d{4} 出示取餐码/ },
  {
    ...home,
    name: 'home/collected',
    at: '11:50',
    arrange: async community => {
      await bookShen(community)
      await handOut(community, '11:42', shen)
    },
    says: /11:42 已取餐/,
  },
  { ...home, name: 'home/sold-out', rows: lunchOnly(weekRows('2', '1')), arrange: sellOut, says: /订满/ },
  { ...home, name: 'home/closed', rows: lunchOnly(weekRows()), at: '09:20', says: /9:00 已停订/ },
  { ...home, name: 'home/day-off', day: '2026-11-22', says: /今天休息/ },
  { ...home, name: 'home/evening', at: '18:40', arrange: bookShen, says: /明天中午.*还没订/ },
  { ...home, name: 'home/daughter', who: lumin, says: /给爸妈订今天的午饭/ },
  { ...home, name: 'home/daughter-booked', who: lumin, arrange: bookBoth, says: /已订好.*已订好/ },
]

const net: ScreenState[] = [
  { ...home, name: 'home/loading', net: 'silent', says: /正在看您的饭，请稍等…/ },
  {
    ...home,
    name: 'home/offline',
    arrange: bookShen,
    prepare: async phone => {
      await phone.cut('none')
      await phone.restart()
    },
    says: /现在没有网络.*已订好.*8:12 存在手机里的/,
  },
  { ...home, name: 'home/offline-nothing-kept', net: 'none', says: /现在没有网络.*再看一次/ },
  { ...home, name: 'home/failed', net: 'broken', says: /是我们这边的事.*再看一次/ },
  {
    ...home,
    name: 'home/stale',
    arrange: bookShen,
    prepare: async phone => {
      await phone.cut('broken')
      await phone.restart()
    },
    says: /这是 8:12 存在手机里的/,
  },
]

const handrail: ScreenState[] = [
  { ...home, name: 'handrail/cannot-read', prepare: taps('读给我听'), says: /这台手机不会读/ },
  { ...home, name: 'handrail/call-sheet', prepare: taps('打电话给社区'), says: /不打了 拨打/ },
  {
    ...home,
    name: 'handrail/office-closed',
    at: '06:30',
    prepare: taps('打电话给社区'),
    says: /现在没人接/,
  },
]

/** 首页 and the handrail under it. */
export const homeStates = [...meals, ...net, ...handrail]
