import { idsOf, type Person } from '../../domain/kernel/person'
import { lunarLine, termLine } from '../../domain/kernel/calendar'
import { communityOf } from '../../domain/kernel/ids'
import { addDays, dayOf, type Day } from '../../domain/kernel/time'
import type { MealsContract } from '../../domain/meals/contract'
import { firstCanteenOf, meals, sittingIdOf } from '../../domain/meals/ids'
import { deedViews, sittingView, type Look } from '../../domain/meals/rules-view'
import type { Ask } from '../kit/admit'
import type { Handlers } from '../kit/serve'
import type { MealsStore } from './store'
import type { Tickets } from './steps-tickets'

const WEEK = 7

const days = (from: Day, to: number) => Array.from({ length: to + 1 }, (_, n) => addDays(from, n))
const sittingsOf = (canteen: string, all: readonly Day[]) =>
  all.flatMap(day => meals.map(meal => sittingIdOf(canteen, day, meal)))
/** People eat at the first canteen of the community they live in. */
const canteenOf = (people: readonly Person[]) => firstCanteenOf(communityOf(people[0]?.home ?? '') ?? '')

/** What residents look at: today, the week's menu, their own meals. */
export function menuHandlers(
  store: MealsStore,
  tickets: Tickets,
): Pick<Handlers<MealsContract>, 'home' | 'menu' | 'mine'> {
  const look = ({ caller, now }: Ask<unknown>): Look => ({ me: caller?.id, now, ticketOf: tickets.of })
  const load = async (ask: Ask<unknown>, canteen: string, all: readonly Day[]) => {
    const people = ask.subjects
    const rows = await store.sittings(sittingsOf(canteen, all), people.flatMap(idsOf))
    return { rows, views: rows.map(row => sittingView(row, people, rows, look(ask))) }
  }
  return {
    async home(ask) {
      const day = dayOf(ask.now)
      const { views } = await load(ask, canteenOf(ask.subjects), days(day, 3))
      return { now: ask.now, today: { day, lunar: lunarLine(day), term: termLine(day) }, sittings: views }
    },
    async menu(ask) {
      const week = days(dayOf(ask.now), WEEK)
      const { views } = await load(ask, ask.input.canteenId, week)
      const of = (day: Day) => views.filter(view => view.day === day)
      return { now: ask.now, days: week.map(day => ({ day, rest: of(day).length === 0, sittings: of(day) })) }
    },
    async mine(ask) {
      const all = days(addDays(dayOf(ask.now), -WEEK), 2 * WEEK)
      const { rows, views } = await load(ask, canteenOf(ask.subjects), all)
      const deeds = rows.flatMap(row => deedViews(row, ask.subjects, ask.caller?.id))
      return {
        now: ask.now,
        sittings: views.filter(view => view.bookings.length > 0),
        deeds: deeds.sort((a, b) => b.at - a.at),
      }
    },
  }
}
