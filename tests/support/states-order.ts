import { instantOf } from '../../domain/kernel/time'
import { LUNCH, wish } from './canteen'
import { han, lumin, shen, type Community } from './community'
import type { Phone } from './phone'
import { pages, taps, type ScreenState } from './screen-state'
import { bookShen, must, weekRows } from './states-village'
import { FRIDAY } from './world'

const order = { kind: 'elder', who: shen, url: pages.book } as const
const lunch = `${pages.book}?sitting=${encodeURIComponent(LUNCH)}`
const toConfirm = taps('选好了，下一步')
const toDone = taps('选好了，下一步', '确认订饭')

async function lostAnswer(phone: Phone): Promise<void> {
  await toConfirm(phone)
  phone.loseAnswers(3)
  await phone.tap('确认订饭')
  await phone.waitOut()
}

async function tooLate(phone: Phone, { world }: Community): Promise<void> {
  await toConfirm(phone)
  world.now = instantOf(FRIDAY, '09:01')
  await phone.tap('确认订饭')
}

async function lastOneGone(phone: Phone, community: Community): Promise<void> {
  await toConfirm(phone)
  await must(community, han, 'book', wish(han, { set: 'A' }))
  await phone.tap('确认订饭')
}

async function noNet(phone: Phone): Promise<void> {
  await toConfirm(phone)
  await phone.cut('none')
  await phone.tap('确认订饭')
}

/** 核对 and 订好了, and what can happen between them. */
export const orderStates: ScreenState[] = [
  { ...order, name: 'confirm/one', prepare: toConfirm, says: /请您核对一下.*自付.*改一改 确认订饭/ },
  { ...order, name: 'confirm/two', who: lumin, prepare: toConfirm, says: /给谁 妈妈和爸爸|给谁 爸妈/ },
  { ...order, name: 'confirm/nothing-chosen', url: pages.confirm, says: /还没选好订什么/ },
  { ...order, name: 'confirm/late', prepare: tooLate, at: '08:59', says: /您的没订上.*来不及/ },
  { ...order, name: 'confirm/offline', prepare: noNet, says: /现在没有网络.*或者打电话订/ },
  { ...order, name: 'confirm/unsure', prepare: lostAnswer, says: /没等到回音，不知道订上没有.*再看一眼/ },
  {
    ...order,
    name: 'confirm/partly',
    who: lumin,
    rows: weekRows('2', '1'),
    prepare: lastOneGone,
    says: /的订好了.*的没订上|的没订上.*的订好了/,
  },
  { ...order, name: 'done/one', prepare: toDone, says: /订好了.*取餐号 \d{4}.*前都能退/ },
  { ...order, name: 'done/two', who: lumin, prepare: toDone, says: /妈妈的取餐号 \d{4}.*爸爸的取餐号/ },
  {
    ...order,
    name: 'done/changed',
    url: `${lunch}&persons=${shen}&change=1`,
    arrange: bookShen,
    prepare: taps('套餐二', '选好了，下一步', '确认改好'),
    says: /改好了/,
  },
]
