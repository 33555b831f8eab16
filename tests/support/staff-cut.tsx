import { StaffCounter } from '../../src/features/meals/components/staff-counter'
import { at, counterOf, guest, handed, lunchHead } from '../../src/features/meals/staff-lunch.examples'
import { listOf, ticketOf } from '../../src/features/meals/staff-offline.examples'
import type { Scan } from '../../domain/meals/offline'
import { show } from './screen'
import { asked, done, noNet, serve } from './staff-service'
import { phone } from './taro'

type Serves = Parameters<typeof serve>[0]
type Serve = Serves[string]

let round = 0
let net = true
/** The lunch the counter works on: one of its own for every test. */
export let lunch = ''

/** The service takes every scan for what the counter said it was. */
export const merged =
  (more: object = {}): Serve =>
  input =>
    done({
      scans: (input['scans'] as Scan[]).map(({ nonce, told }) => ({
        nonce,
        became: told === 'given' ? 'collected' : told === 'again' ? 'again' : 'none',
        flags: [],
        ...more,
      })),
    })

/** The services behind a line that can be cut. */
export function town(actions: Serves = {}, list: object = {}, of?: string): void {
  round += 1
  lunch = of ?? `999999001001.k1${round}:2026-11-20:lunch`
  const data = counterOf({ sitting: { ...lunchHead, id: lunch } })
  const all: Serves = {
    'meals.counter': () => done(data),
    'meals.takeList': () => done({ now: Date.now(), list: { ...listOf(lunch), ...list } }),
    'meals.checkIn': () => done(handed),
    'meals.uploadScans': merged(),
    ...actions,
  }
  net = true
  const cut =
    (run: Serve): Serve =>
    input =>
      net ? run(input) : 'lost'
  serve(Object.fromEntries(Object.entries(all).map(([name, run]) => [name, cut(run)])))
}

/** The counter, opened while there is a net. */
export async function counter(...how: Parameters<typeof town>) {
  town(...how)
  const screen = show(<StaffCounter sittingId={lunch} />)
  await screen.settle()
  return screen
}
export type Shown = Awaited<ReturnType<typeof counter>>

/** No answer comes back any more; the phone does not know it. */
export const silence = () => void (net = false)
/** The net is gone, and the phone knows. */
export function away(): void {
  net = false
  noNet()
}
export async function back(screen: Shown): Promise<void> {
  net = true
  phone.answers.set('getNetworkType', { networkType: 'wifi' })
  await screen.later(21_000)
  await screen.settle()
}

export async function scan(screen: Shown, code: string): Promise<void> {
  screen.press('扫')
  screen.type('取餐码，或取餐号四个数', code)
  screen.press('登记')
  for (let turn = 0; turn < 4; turn += 1) await screen.settle()
}

export const uploads = () => asked.filter(([action]) => action === 'meals.uploadScans')
export const sent = () => uploads().flatMap(([, input]) => (input as { scans: Scan[] }).scans)
export const waiting = () => [...phone.storage.keys()].filter(key => key.startsWith('nlq1.scan.'))
/** The pick-up code of somebody who has booked, by his number. */
export const codeOf = (number: string) => ticketOf(lunch, guest(number, '').personId)
export const NOON = at('11:42')
