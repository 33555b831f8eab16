import { known, useMe, type Me } from '../../lib/session'
import { meals } from './api'
import type { Board, Counter, Head, Kitchen } from './staff-api'
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
  heads: Head[]
  before: Before
}

function beforeOf(me: Me | undefined, canteen: string | undefined, board: StaffQuery<Board>): Before {
  if (!me) return { kind: 'me' }
  if (canteen === undefined) return { kind: 'barred' }
  if (board.look.state !== 'shown') return { kind: 'board' }
  return board.look.data.sittings.length === 0 ? { kind: 'rest' } : undefined
}

function useToday(me: Me | undefined, wished: string | undefined) {
  const canteen = me && canteenFor(me)
  const board = useBoardOf(wished === undefined ? canteen : undefined, me)
  const shown = board.look.state === 'shown' ? board.look.data : undefined
  const heads = inOrder(shown?.sittings.map(({ sitting }) => sitting) ?? [])
  const now = shown && sittingNow(heads, shown.now)
  return { canteen, board, heads, now }
}

/** Who works here, where, and on which sitting: the one that was asked for, else the one that is on now. */
export function useDuty(wished: string | undefined): Duty {
  const meQuery = useMe()
  const me = known(meQuery.look)
  const { canteen, board, heads, now } = useToday(me, wished)
  // Whether he may see a sitting he names, the service tells.
  const before = me && wished !== undefined ? undefined : beforeOf(me, canteen, board)
  return { me, meQuery, board, sittingId: wished ?? now?.id, heads, before }
}

/** What stands on the kitchen’s screen, on a phone and at the desk. */
export interface OpenKitchenProps {
  data: Kitchen
  query: StaffQuery<Kitchen>
  duty: Duty
  onPick: (sittingId: string) => void
}
