import type { OutputOf } from '../../domain/kernel/contract'
import type { PlaceId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { NoticesContract } from '../../domain/notices/contract'
import type { NoticesStore } from './store'
import { MOST } from '../kit/pages'
import type { NoticeRow, State } from './store-rows'

type Matter = OutputOf<NoticesContract['matters']>['matters'][number]

const MOST_MATTERS = 20
/** So many thousand people told are counted; further back nobody looks. */
const MOST_PAGES = 10

const column: Record<State, 'read' | 'sent' | 'called' | 'open' | 'unreachable' | 'past'> = {
  waiting: 'open',
  sending: 'open',
  listed: 'open',
  'to-call': 'open',
  sent: 'sent',
  read: 'read',
  called: 'called',
  unreachable: 'unreachable',
  past: 'past',
}

const fresh = ({ kind, about, title, at }: NoticeRow): Matter => ({
  ...{ kind, about, title, at },
  ...{ people: 0, read: 0, sent: 0, called: 0, open: 0, unreachable: 0, past: 0 },
})

const nameOf = ({ kind, about }: Pick<NoticeRow, 'kind' | 'about'>) => `${kind}:${about}`

function countInto(matters: Map<string, Matter>, rows: readonly NoticeRow[]): void {
  for (const row of rows) {
    const matter = matters.get(nameOf(row)) ?? fresh(row)
    matter.people++
    matter[column[row.state]]++
    matters.set(nameOf(row), matter)
  }
}

/** Everything urgent told in a place, newest first, a thousand at a time; those of one moment are never torn apart. */
async function pageBefore(store: NoticesStore, place: PlaceId, before: Instant) {
  const rows = await store.urgentIn(place, before)
  if (rows.length < MOST) return { rows, next: undefined }
  const last = rows.at(-1)?.at ?? 0
  const whole = rows.filter(({ at }) => at > last)
  return { rows: whole, next: whole.length > 0 ? last + 1 : last }
}

/** How far the last urgent matters came with everybody; one that was told longer ago than is counted is not there. */
export async function mattersIn(store: NoticesStore, place: PlaceId, now: Instant): Promise<Matter[]> {
  const matters = new Map<string, Matter>()
  let before: Instant | undefined = now + 1
  let oldest: readonly NoticeRow[] = []
  for (let page = 0; page < MOST_PAGES && before !== undefined; page++) {
    const { rows, next } = await pageBefore(store, place, before)
    countInto(matters, rows)
    oldest = rows
    before = next
  }
  // What the last page broke off in may go on further back.
  if (before !== undefined) for (const row of oldest) matters.delete(nameOf(row))
  return [...matters.values()].slice(0, MOST_MATTERS)
}
