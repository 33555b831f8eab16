import type { PersonRow } from '../../cloudfunctions/kit/person-row'
import { instantOf } from '../../domain/kernel/time'
import type { Answer } from '../../src/lib/answer'
import { accountOf, ask, openHouse, platform, type House } from '../simulation/house'

const COMMUNITY = '999999001001'
const DAY = '2026-11-20'
const PAGE = 100
/** Somebody who is told that nobody knows looks again after a while, as the screen offers, and not for ever. */
const LOOKS = 5
const LOOK_AGAIN = 10_000

/** A sitting as it lies in the store, read as plain data. */
interface StoredSitting {
  _id: string
  pools: Record<string, { cap: number; left: number }>
  by: Record<string, { n: number; code: string }>
}

/** How it ended for one elder, and when he was told. */
export interface Ended {
  person: string
  sitting: string
  answer: Answer<unknown>
  began: number
  at: number
  /** How often he had to look again because nobody knew. */
  looks: number
}

export interface Crowd {
  house: House
  people: { id: string; sitting: string }[]
  sittings: () => StoredSitting[]
}

/** Lets the clock run until something of the program is done. */
async function during<T>(house: House, job: Promise<T>): Promise<T> {
  let over = false
  const done = job.finally(() => (over = true))
  while (!over) await house.time.runUntil(house.time.now + 100)
  return done
}

async function openCanteen(house: House, id: string, places: number): Promise<string> {
  const input = {
    id,
    name: '梧桐里饭堂',
    meals: { lunch: { opens: '11:00', shuts: '12:30', cutOff: { serviceDaysBefore: 0, at: '10:00' } } },
    serviceWeekdays: [1, 2, 3, 4, 5, 6, 7],
    ways: ['dine-in'],
    policyTemplate: 'shenzhen',
  }
  await ask(house, { who: platform, service: 'meals', action: 'setUp', input })
  const cells = {
    日期: DAY,
    餐次: '午餐',
    套餐: 'A',
    菜品: '番茄炖牛腩 小白菜',
    '价格(元)': '12',
    份数: String(places),
  }
  const menu = { canteenId: id, rows: [{ line: 2, cells }], apply: true }
  await ask(house, { who: platform, service: 'meals', action: 'importMenu', input: menu })
  return `${id}:${DAY}:lunch`
}

/** Only what the door asks for; a roster of ten thousand would take longer to write than the stampede lasts. */
function rowOf({ tools: { directory } }: House, id: string): PersonRow {
  const onPaper = { given: true, version: '2026-11', at: 0, how: 'paper' as const, by: 'pmanager01' }
  return {
    _id: id,
    name: '沈桂珍',
    born: '1944-03-02',
    home: `${COMMUNITY}.b1`,
    grants: [],
    helps: [],
    account: directory.accountTag(`wx:${id}`),
    consents: { basic: onPaper, care: onPaper },
  }
}

/** So many elders, each with a phone and a canteen of his own street, at eight in the morning. */
export async function openCrowd(seed: number, count: number, places: readonly number[]): Promise<Crowd> {
  const house = await openHouse(seed, instantOf(DAY, '08:00'))
  const sittings: string[] = []
  for (const [at, cap] of places.entries())
    sittings.push(await openCanteen(house, `${COMMUNITY}.k${at + 1}`, cap))
  const people = Array.from({ length: count }, (_, n) => ({
    id: `pelder${String(n).padStart(6, '0')}`,
    sitting: sittings[n % sittings.length] ?? '',
  }))
  const persons = house.tools.db.collection<PersonRow>('persons')
  for (let from = 0; from < count; from += PAGE)
    await during(house, persons.addAll(people.slice(from, from + PAGE).map(({ id }) => rowOf(house, id))))
  // Rows of this collection are sittings.
  return { house, people, sittings: () => house.cloud.readAll('sittings') as unknown as StoredSitting[] }
}

/** Books as an elder does: taps once, and where nobody knows how it went, looks again after a while. */
export async function book({ house }: Crowd, { id, sitting }: Crowd['people'][number]): Promise<Ended> {
  const input = { sittingId: sitting, personId: id, set: 'A', portions: 1, way: 'dine-in', channel: 'wechat' }
  const call = { action: 'book', input, key: `wish-of-${id}` }
  const began = house.time.now
  for (let looks = 0; ; looks++) {
    const { answer } = await house.phones.ask(accountOf(id), 'meals', call)
    if (!('unsure' in answer) || looks === LOOKS)
      return { person: id, sitting, answer, began, at: house.time.now, looks }
    await house.time.wait(LOOK_AGAIN)
  }
}

/** Which refusals are true of somebody who holds nothing; who was never told for sure was told wrong. */
function isTrueNo(answer: Answer<unknown>, left: number): boolean {
  if (!('refusal' in answer)) return false
  return answer.refusal.code !== 'meals.sold-out' || left === 0
}

/** Whether what somebody was told at last is what the store holds. */
export function isToldWrong({ person, sitting, answer }: Ended, stored: readonly StoredSitting[]): boolean {
  const row = stored.find(({ _id }) => _id === sitting)
  const held = row?.by[person]
  // The service's contract promises a code.
  if (answer.ok) return held?.code !== (answer.data as { code: string }).code
  return held !== undefined || !isTrueNo(answer, row?.pools['A']?.left ?? 1)
}

/** Places that are taken and belong to nobody. */
export const leakedSeats = (stored: readonly StoredSitting[]): number =>
  stored.reduce((sum, { pools, by }) => {
    const taken = Object.values(pools).reduce((all, { cap, left }) => all + cap - left, 0)
    return sum + taken - Object.values(by).reduce((all, { n }) => all + n, 0)
  }, 0)
