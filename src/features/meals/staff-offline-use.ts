import { useCallback, useEffect, useRef, useState } from 'react'
import type { RefusalCode } from '../../../domain/kernel/refusal'
import type { Instant } from '../../../domain/kernel/time'
import type { Counter } from './staff-api'
import { cameOf, keptList, remember, takeList, type KeptList } from './staff-offline-list'
import { all, drop, waiting, type ToLookAt } from './staff-offline-shelf'
import { upload } from './staff-offline-upload'
import type { StaffQuery } from './staff-query'

/** A list is fetched again when it is so old and somebody came, ms. */
const FRESH_ENOUGH = 3 * 60_000
/** While something waits or the net is away, so often one looks whether it is back, ms. */
const LOOK_EVERY = 20_000

type Look = StaffQuery<Counter>['look']
const isFresh = (look: Look) => look.state === 'shown' && look.behind === undefined

/** Since when there is no net: told by the list that cannot be looked at, or by a note whose answer did not come. */
function useLine({ look, offlineSince }: StaffQuery<Counter>) {
  const [lostAt, setLostAt] = useState<Instant>()
  useEffect(() => {
    if (isFresh(look)) setLostAt(undefined)
  }, [look])
  const lost = useCallback(() => setLostAt(was => was ?? Date.now()), [])
  return { since: offlineSince ?? lostAt, lost }
}

/** Keeps the lists of today’s sittings on the phone while there is a net. */
function useLists(look: Look, ids: readonly string[]) {
  const tried = useRef(new Map<string, Instant>())
  const wanted = ids.join(' ')
  useEffect(() => {
    if (look.state !== 'shown' || !isFresh(look)) return
    remember(look.data.sitting.id, cameOf(look.data.guests))
    const now = Date.now()
    for (const id of wanted.split(' ')) {
      if (now - (tried.current.get(id) ?? -Infinity) < FRESH_ENOUGH) continue
      tried.current.set(id, now)
      void takeList(id)
    }
  }, [look, wanted])
}

interface Queue {
  waiting: number
  sending: boolean
  /** When the last one went up, and how many since the page was opened. */
  sent: { at: Instant; n: number } | undefined
  refused: RefusalCode | undefined
  looks: { id: string; value: ToLookAt }[]
}

const counted = () => ({ waiting: waiting().length, looks: all('look') })

/** Sends what waits, once at a time, and tells how it went. */
export function useQueue() {
  const [queue, setQueue] = useState<Queue>(() => ({
    ...counted(),
    sending: false,
    sent: undefined,
    refused: undefined,
  }))
  const under = useRef(false)
  const recount = useCallback(() => setQueue(was => ({ ...was, ...counted() })), [])
  const send = useCallback(async () => {
    const before = waiting().length
    if (under.current || before === 0) return false
    under.current = true
    setQueue(was => ({ ...was, ...counted(), sending: true }))
    const came = await upload()
    under.current = false
    const after = counted()
    const refused = came.state === 'refused' ? came.code : undefined
    const n = Math.max(0, before - after.waiting)
    setQueue(was => ({
      ...after,
      refused,
      sending: false,
      sent: n > 0 ? { at: Date.now(), n: n + (was.sent?.n ?? 0) } : was.sent,
    }))
    return n > 0
  }, [])
  const looked = useCallback(() => {
    for (const { id } of all('look')) drop('look', id)
    recount()
  }, [recount])
  return { ...queue, send, recount, looked }
}

export type Offline = Omit<ReturnType<typeof useQueue>, 'send'> & {
  /** Since when there is no net, by this phone’s clock. */
  since: Instant | undefined
  kept: KeptList | undefined
  line: { isDown: () => boolean; lost: () => void }
}

/** Everything the counter does for the time without net, and after it. */
export function useOffline(
  query: StaffQuery<Counter>,
  sittingId: string,
  others: readonly string[],
): Offline {
  const { look, again } = query
  const { since, lost } = useLine(query)
  useLists(look, [sittingId, ...others])
  const { send, ...queue } = useQueue()
  useEffect(() => {
    if (isFresh(look)) void send().then(went => went && again())
  }, [look, send, again])
  const restless = since !== undefined || queue.waiting > 0
  useEffect(() => {
    if (!restless) return undefined
    const timer = setInterval(again, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [restless, again])
  const kept = keptList(sittingId)
  const isDown = () => since !== undefined && keptList(sittingId) !== undefined
  return { ...queue, since, kept, line: { isDown, lost } }
}
