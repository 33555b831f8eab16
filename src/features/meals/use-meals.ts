import type { Answer } from '../../lib/answer'
import { canteenOfSitting } from '../../../domain/meals/ids'
import { useQuery, type Query } from '../../lib/query'
import { keep, recall } from '../../lib/storage'
import { meals, type Home, type Menu, type Mine } from './api'
import { keepTickets } from './tickets'

const canteenPlace = 'canteen'

/** Where they eat, as far as this phone has heard. */
export const canteenHere = (): string | undefined => recall<string>(canteenPlace)

type Ids = readonly string[] | undefined
const named = (what: string, ids: Ids) => (ids === undefined ? undefined : `${what}.${ids.join('.')}`)

/** Lays the tickets of an answer on the phone. */
async function withTickets<T extends Home | Mine>(asked: Promise<Answer<T>>, ids: Ids): Promise<Answer<T>> {
  const answer = await asked
  if (!answer.ok) return answer
  const { sittings, now } = answer.data
  keepTickets(sittings, ids ?? [], now)
  if (sittings[0]) keep(canteenPlace, canteenOfSitting(sittings[0].id))
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
