import { known, useMe, type Me } from '../../lib/session'
import { meals } from './api'
import type { Board, Counter, Kitchen } from './staff-api'
import { todayHere, type ListedSitting } from './staff-offline-list'
import { useStaffQuery, type Memory, type StaffQuery } from './staff-query'
import { canteenFor, inOrder, sittingNow } from './staff-sitting'

const boards: Memory<Board> = new Map()
const counters: Memory<Counter> = new Map()
const kitchens: Memory<Kitchen> = new Map()

/** What one person asked for is not shown to the next who signs in on this phone. */
const named = (what: string | undefined, me: Me | undefined) => (what && me ? `${me.id} ${what}` : undefined)

/** How today goes at a canteen. */
const useBoardOf = (canteenId: string | undefined, me: Me | undefined): StaffQuery<Board> =>
  useStaffQuery({
    memory: boards,
    name: named(canteenId, me),
    fetch: () => meals.board({ canteenId: canteenId ?? '' }),
  })

/** Who is expected at a sitting. */
export const useCounter = (sittingId: string | undefined, me: Me | undefined): StaffQuery<Counter> =>
  useStaffQuery({
    memory: counters,
    name: named(sittingId, me),
    fetch: () => meals.counter({ sittingId: sittingId ?? '' }),
  })

/** What to cook for a sitting. */
export const useKitchen = (sittingId: string | undefined, me: Me | undefined): StaffQuery<Kitchen> =>
  useStaffQuery({
    memory: kitchens,
    name: named(sittingId, me),
    fetch: () => meals.kitchen({ sittingId: sittingId ?? '' }),
  })

/** What stands before the list of a staff screen, if anything does. */
export type Before = { kind: 'me' } | { kind: 'barred' } | { kind: 'board' } | { kind: 'rest' } | undefined

export interface Duty {
  me: Me | undefined
  meQuery: ReturnType<typeof useMe>
  board: StaffQuery<Board>
  /** Undefined while it is not known, and where nobody cooks today. */
  sittingId: string | undefined
  /** The sittings of today, as far as they were looked up. */
  heads: ListedSitting[]
  before: Before
}

function beforeOf(me: Me | undefined, { canteen, board, heads }: ReturnType<typeof useToday>): Before {
  if (!me) return { kind: 'me' }
  if (canteen === undefined) return { kind: 'barred' }
  if (heads.length > 0) return undefined
  return { kind: board.look.state === 'shown' ? 'rest' : 'board' }
}

/** The sittings of today as the service tells them, or without net as this phone has kept them. */
function sittingsIn({ look }: StaffQuery<Board>, canteen: string | undefined) {
  if (look.state === 'shown')
    return { heads: look.data.sittings.map(({ sitting }) => sitting), now: look.data.now }
  const away = look.state === 'offline' || look.state === 'failed'
  return away && canteen !== undefined ? todayHere(canteen, Date.now()) : { heads: [], now: 0 }
}

function useToday(me: Me | undefined, wished: string | undefined) {
  const canteen = me && canteenFor(me)
  const board = useBoardOf(wished === undefined ? canteen : undefined, me)
  const here = sittingsIn(board, canteen)
  const heads: ListedSitting[] = inOrder<ListedSitting>(here.heads)
  return { canteen, board, heads, on: sittingNow(heads, here.now) }
}

/** Who works here, where, and on which sitting: the one that was asked for, else the one that is on now. */
export function useDuty(wished: string | undefined): Duty {
  const meQuery = useMe()
  const me = known(meQuery.look)
  const today = useToday(me, wished)
  const { board, heads, on } = today
  // Whether he may see a sitting he names, the service tells.
  const before = me && wished !== undefined ? undefined : beforeOf(me, today)
  return { me, meQuery, board, sittingId: wished ?? on?.id, heads, before }
}

/** What stands on the kitchen’s screen, on a phone and at the desk. */
export interface OpenKitchenProps {
  data: Kitchen
  query: StaffQuery<Kitchen>
  duty: Duty
  onPick: (sittingId: string) => void
}
