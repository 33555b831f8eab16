import { clockService } from '../../cloudfunctions/clock/service'
import type { SittingRow } from '../../cloudfunctions/meals/store'
import type { NoticeRow } from '../../cloudfunctions/notices/store-rows'
import { jobs } from '../../domain/clock/jobs'
import { addDays } from '../../domain/kernel/time'
import { CANTEEN, LUNCH, menuRow, openCanteen, wish, type Canteen } from './canteen'
import { ask, FRIDAY, newKey } from './world'

export const shen = 'pshen00001'
export const lu = 'plu0000001'
export const lumin = 'plumin0001'
export const son = 'pson000001'
export const zhou = 'pzhou00001'
export const SATURDAY = addDays(FRIDAY, 1)
export const TOMORROW = `${CANTEEN}:${SATURDAY}:lunch`

/** A canteen that tells people: a mother with two children who help her, her husband, staff. */
export interface NewsCanteen extends Canteen {
  rows: () => NoticeRow[]
  sitting: (id?: string) => SittingRow
  book: (who: string, sittingId?: string, whom?: string) => Promise<unknown>
  change: (who: string, portions: number) => Promise<unknown>
  cancel: (who: string, sittingId?: string) => Promise<unknown>
  close: (who?: string, sittingId?: string, key?: string) => Promise<unknown>
  tellNews: () => Promise<unknown>
  remind: (day?: string) => Promise<unknown>
  /** The headlines in somebody's list. */
  listOf: (who: string) => Promise<string[]>
  wantsReminders: (who: string) => Promise<unknown>
  tick: () => Promise<unknown>
}

async function people({ world }: Canteen): Promise<void> {
  const helps = [{ person: shen, call: '妈妈', state: 'agreed' as const, since: 0 }]
  await world.person(shen, { name: '沈桂珍' })
  await world.person(lu, { name: '陆守义' })
  await world.person(lumin, { name: '陆敏', helps })
  await world.person(son, { name: '陆建', helps })
  await world.person(zhou, { name: '周师傅', grants: [{ role: 'canteen-staff', scope: CANTEEN }] })
}

async function listIn({ notices }: Canteen, who: string): Promise<string[]> {
  const reply = await ask(notices, who, 'mine', {})
  if (!reply.ok) throw new Error(JSON.stringify(reply))
  return (reply.data as { notices: { title: string }[] }).notices.map(({ title }) => title)
}

/** The clock's table as it is, without the jobs of services that are not there. */
function tickOf({ world, askFunction }: Canteen): Promise<unknown> {
  const tools = { ...world.tools, db: world.db, vault: world.vault }
  const table = jobs.filter(({ service }) => ['meals', 'notices'].includes(service))
  return ask(clockService(tools, askFunction, table), 'timer', 'tick', { trigger: 'every-five-minutes' })
}

/** Opens it with a lunch today and one tomorrow. */
export async function openNewsCanteen(): Promise<NewsCanteen> {
  const canteen = await openCanteen([menuRow(2, { 份数: '200' }), menuRow(3, { 日期: SATURDAY, 份数: '30' })])
  await people(canteen)
  const { cloud } = canteen.world
  const sitting = (id = LUNCH) =>
    cloud.readAll('sittings').find(row => row['_id'] === id) as unknown as SittingRow
  const seen = (id = LUNCH) => {
    const held = sitting(id).by[shen]
    return held && { set: held.pool, portions: held.n, code: held.code }
  }
  const about = { personId: shen, channel: 'wechat' }
  return {
    ...canteen,
    sitting,
    rows: () => cloud.readAll('notices') as unknown as NoticeRow[],
    book: (who, sittingId = LUNCH, whom = shen) => canteen.as(who, 'book', wish(whom, { sittingId })),
    change: (who, portions) => canteen.as(who, 'change', { ...wish(shen, { portions }), seen: seen() }),
    cancel: (who, sittingId = LUNCH) =>
      canteen.as(who, 'cancel', { ...about, sittingId, seen: seen(sittingId) }),
    close: (who = zhou, sittingId = LUNCH, key = newKey()) =>
      canteen.as(who, 'cancelSitting', { sittingId, reason: '厨房停水' }, key),
    tellNews: () => canteen.as('timer', 'tellNews', {}),
    remind: (day = FRIDAY) => canteen.as('timer', 'remind', { day }),
    listOf: who => listIn(canteen, who),
    wantsReminders: who => ask(canteen.notices, who, 'choose', { topic: 'reminders', on: true }),
    tick: () => tickOf(canteen),
  }
}
