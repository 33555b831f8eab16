import type { Answer } from '../../lib/answer'
import { useQuery, type Query } from '../../lib/query'
import { meals, type Home, type Menu, type Mine } from './api'
import { keepTickets } from './tickets'

type Ids = readonly string[] | undefined
const named = (what: string, ids: Ids) => (ids === undefined ? undefined : `${what}.${ids.join('.')}`)

/** Lays the tickets of an answer on the phone. */
async function withTickets<T extends Home | Mine>(asked: Promise<Answer<T>>, ids: Ids): Promise<Answer<T>> {
  const answer = await asked
  if (answer.ok) keepTickets(answer.data.sittings, ids ?? [], answer.data.now)
  return answer
}

/** What is on today and next; undefined while it is not known for whom. */
export const useHome = (ids: Ids): Query<Home> =>
  useQuery(named('home', ids), () => withTickets(meals.home({ personIds: [...(ids ?? [])] }), ids))

/** The week's menu with everybody's prices and bookings. */
export const useMenu = (canteenId: string | undefined, ids: Ids): Query<Menu> =>
  useQuery(canteenId === undefined ? undefined : named(`menu.${canteenId}`, ids), () =>
    meals.menu({ canteenId: canteenId ?? '', personIds: [...(ids ?? [])] }),
  )

/** What was booked, and who did what. */
export const useMine = (ids: Ids): Query<Mine> =>
  useQuery(named('mine', ids), () => withTickets(meals.mine({ personIds: [...(ids ?? [])] }), ids))
