import { LUNCH } from './canteen'
import { lumin, shen } from './community'
import { pages, taps, type ScreenState } from './screen-state'
import { bookShen, sellOut, weekRows } from './states-village'

const book = { kind: 'elder', who: shen, url: pages.book } as const
const lunch = `${pages.book}?sitting=${encodeURIComponent(LUNCH)}`

/** 订饭: choosing, and why there is nothing to choose. */
export const bookStates: ScreenState[] = [
  { ...book, name: 'book/default', says: /今天午饭.*套餐一.*套餐二.*选好了，下一步/ },
  { ...book, name: 'book/chosen-b', prepare: taps('套餐二'), says: /套餐二.*选好了，下一步/ },
  { ...book, name: 'book/portions', prepare: taps('一份不够？多订几份'), says: /补贴一餐只算一份/ },
  { ...book, name: 'book/more-days', prepare: taps('更多日子'), says: /周四.*选好了，下一步/ },
  {
    ...book,
    name: 'book/sold-out',
    url: lunch,
    arrange: sellOut,
    rows: weekRows('2', '1'),
    says: /订满了.*沈奶奶，对不住.*换一天/,
  },
  { ...book, name: 'book/after-cutoff', url: lunch, at: '09:20', says: /来不及订了.*直接去饭堂/ },
  {
    ...book,
    name: 'book/other-day',
    url: lunch,
    at: '09:20',
    prepare: taps('换一天'),
    says: /今天 20 .*午饭 晚饭.*来不及订了.*更多日子/,
  },
  {
    ...book,
    name: 'book/walk-in-sheet',
    url: lunch,
    at: '09:20',
    prepare: taps('直接去饭堂'),
    says: /到了先问一下还有没有.*知道了/,
  },
  { ...book, name: 'book/rest-day', url: `${pages.book}?day=2026-11-22`, says: /饭堂休息/ },
  { ...book, name: 'book/booked-already', url: lunch, arrange: bookShen, says: /已经订过了/ },
  { ...book, name: 'book/two-persons', who: lumin, says: /给爸妈订饭.*两位一共/ },
  {
    ...book,
    name: 'book/herself-too',
    who: lumin,
    prepare: taps('自己也订一份'),
    says: /爸爸 自付.*我 自付.*三位一共/,
  },
  {
    ...book,
    name: 'book/one-has-hers',
    who: lumin,
    url: lunch,
    arrange: bookShen,
    says: /妈妈 已订 \d{4}.*爸爸 自付/,
  },
  {
    ...book,
    name: 'book/change',
    url: `${lunch}&persons=${shen}&change=1`,
    arrange: bookShen,
    says: /改一改这份饭/,
  },
  { ...book, name: 'book/loading', net: 'silent', says: /正在看菜单，请稍等…/ },
]
