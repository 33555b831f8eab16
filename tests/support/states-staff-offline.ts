import type { Community } from './community'
import { LUNCH } from './canteen'
import { han, lu, shen, zhou } from './community'
import type { Phone } from './phone'
import { pages, taps, type ScreenState } from './screen-state'
import { busyLunch, handOut, must, neighbourIds } from './states-village'
import { instantOf } from '../../domain/kernel/time'

const staff = { kind: 'staff', who: zhou, at: '11:42', url: pages.counter } as const

async function midday(community: Community): Promise<void> {
  await busyLunch(community)
  await handOut(community, '11:12', ...neighbourIds.slice(2, 5))
}

const numberOf = async (community: Community, who: string): Promise<string> => {
  const { guests } = (await must(community, zhou, 'counter', { sittingId: LUNCH })) as {
    guests: { personId: string; code: string }[]
  }
  return guests.find(({ personId }) => personId === who)?.code ?? ''
}

const away = (phone: Phone) => phone.cut('none')

/** Notes somebody by his number, by the sheet of the web page. */
const byNumber = async (phone: Phone, community: Community, who: string, key = '扫码登记') => {
  await phone.tap(key)
  await phone.type(await numberOf(community, who))
  await phone.tap('登记')
}

async function three(phone: Phone, community: Community): Promise<void> {
  await away(phone)
  await byNumber(phone, community, shen)
  await byNumber(phone, community, lu, '扫下一位')
  await byNumber(phone, community, han, '扫下一位')
  await phone.tap('回名单')
}

const ticketOf = async (community: Community, who: string): Promise<string> => {
  const mine = (await must(community, who, 'mine', { personIds: [who] })) as {
    sittings: { bookings: { sittingId: string; ticket: string }[] }[]
  }
  return (
    mine.sittings.flatMap(({ bookings }) => bookings).find(({ sittingId }) => sittingId === LUNCH)?.ticket ??
    ''
  )
}

const byCode = async (phone: Phone, ticket: string, key = '扫码登记') => {
  await phone.tap(key)
  await phone.type(ticket)
  await phone.tap('登记')
}

/** The counter without net, and after it. */
export const staffOfflineStates: ScreenState[] = [
  {
    ...staff,
    name: 'staff/offline',
    arrange: midday,
    prepare: async phone => {
      await away(phone)
      await phone.type('2046')
      await phone.tap('来了')
    },
    says: /现在没有网络（11:42 起）.*1 份等着上传.*记下了，等着上传/,
  },
  {
    ...staff,
    name: 'staff/offline-three',
    only: 'h5',
    arrange: midday,
    prepare: three,
    says: /现在没有网络（11:42 起）.*3 份等着上传/,
  },
  {
    ...staff,
    name: 'staff/offline-by-name',
    only: 'h5',
    arrange: midday,
    prepare: async (phone, community) => {
      const ticket = await ticketOf(community, shen)
      await away(phone)
      await byCode(phone, ticket)
    },
    says: /11:42 记下了，等着上传.*沈桂珍/,
  },
  {
    ...staff,
    name: 'staff/offline-again',
    only: 'h5',
    arrange: midday,
    prepare: async (phone, community) => {
      await away(phone)
      await byNumber(phone, community, shen)
      await byNumber(phone, community, shen, '扫下一位')
    },
    says: /没登记.*11:42 已经取过了/,
  },
  {
    ...staff,
    name: 'staff/offline-restarted',
    arrange: midday,
    prepare: async phone => {
      await away(phone)
      await phone.restart()
    },
    says: /没有网络，看不到名字.*取餐号四个数/,
  },
  {
    ...staff,
    name: 'staff/offline-by-number',
    arrange: midday,
    prepare: async (phone, community) => {
      const number = await numberOf(community, shen)
      await away(phone)
      await phone.restart()
      await phone.type(number)
      await phone.tap('登记')
    },
    says: /按号登记的/,
  },
  {
    ...staff,
    name: 'staff/offline-unlisted',
    arrange: midday,
    prepare: async phone => {
      await away(phone)
      await phone.restart()
      await phone.type('9999')
      await phone.tap('登记')
    },
    says: /名单上没有 9999.*重新写 照样给他/,
  },
  {
    ...staff,
    name: 'staff/offline-old',
    arrange: midday,
    prepare: async (phone, community) => {
      const number = await numberOf(community, shen)
      await away(phone)
      community.world.now = instantOf('2026-11-21', '12:00')
      await phone.restart(`${pages.counter}?sittingId=${encodeURIComponent(LUNCH)}`)
      await phone.type(number)
      await phone.tap('登记')
    },
    says: /名单太旧了.*先不登记 先用这份名单/,
  },
  {
    ...staff,
    name: 'staff/offline-sent',
    only: 'h5',
    arrange: midday,
    prepare: async (phone, community) => {
      await three(phone, community)
      await phone.cut('good')
    },
    says: /11:42 上传好了，一共 3 份/,
  },
  {
    ...staff,
    name: 'staff/offline-to-look-at',
    only: 'h5',
    arrange: midday,
    prepare: async (phone, community) => {
      await three(phone, community)
      await handOut(community, '11:30', shen)
      await phone.cut('good')
    },
    says: /要看一下.*给了两份.*都看过了/,
  },
  {
    ...staff,
    name: 'staff/offline-leaving',
    only: 'h5',
    arrange: midday,
    prepare: async (phone, community) => {
      await three(phone, community)
      await phone.restart(`${pages.counter}?leaving=1`)
      await taps('传上去')(phone)
    },
    says: /还有 3 份没上传.*登记会留在这台手机上.*先换人/,
  },
]
