import { lumin, shen } from './community'
import { pages, type ScreenState } from './screen-state'
import { bookBoth, bookShen, handOut } from './states-village'

const code = { kind: 'elder', who: shen, url: pages.code } as const

/** 取餐码. */
export const codeStates: ScreenState[] = [
  { ...code, name: 'code/ready', at: '11:20', arrange: bookShen, says: /沈桂珍.*取餐号 \d{4}.*给工作人员看/ },
  {
    ...code,
    name: 'code/used',
    at: '11:50',
    arrange: async community => {
      await bookShen(community)
      await handOut(community, '11:42', shen)
    },
    says: /11:42 已取/,
  },
  {
    ...code,
    name: 'code/offline',
    at: '11:20',
    url: pages.today,
    arrange: bookShen,
    prepare: async phone => {
      await phone.cut('none')
      await phone.restart(pages.code)
    },
    says: /取餐号 \d{4}.*没有网络，也能用/,
  },
  { ...code, name: 'code/none', says: /现在没有取餐码.*去订饭/ },
  { ...code, name: 'code/two', who: lumin, at: '11:20', arrange: bookBoth, says: /妈妈 爸爸.*取餐号/ },
]
