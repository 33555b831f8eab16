import * as z from 'zod'
import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import { overtakenAmong } from '../../domain/notices/rules-latest'
import { dataOf } from '../kit/ask-function'
import { atMost } from '../kit/at-most'
import type { Change } from '../kit/database'
import type { Household } from '../kit/directory-reach'
import type { Shelf } from './shelf'
import { freshLetterbox } from './steps-letterbox'
import { PAST, type LetterboxRow, type NoticeRow } from './store-rows'

const AT_ONCE = 16
/** After this what could not be sent, or not be asked about, is tried again. */
export const TRY_AGAIN = 10 * 60_000

const LISTED = { state: { set: 'listed' } } as const satisfies Change
const gone = z.object({ gone: z.array(z.int()) })

/** What the services say of these rows: which do not hold any more, and which could not be asked about. */
interface Asked {
  untrue: ReadonlySet<NoticeRow>
  unasked: ReadonlySet<NoticeRow>
}

/** Asks each service, just before anything leaves, whether what is about to be told still holds. */
async function askWhetherTrue({ askFunction }: Shelf, rows: readonly NoticeRow[]): Promise<Asked> {
  const [untrue, unasked] = [new Set<NoticeRow>(), new Set<NoticeRow>()]
  const ask = async (service: string) => {
    const mine = rows.filter(({ checks }) => checks === service)
    const claims = mine.map(({ kind, about, elder }) => ({ kind, about, personId: elder }))
    try {
      const reply = await askFunction(service, { action: 'stillHolds', input: { claims } })
      const places = gone.parse(dataOf(reply)).gone
      for (const row of mine.filter((_, at) => places.includes(at))) untrue.add(row)
    } catch {
      for (const row of mine) unasked.add(row)
    }
  }
  await Promise.all([...new Set(rows.flatMap(({ checks }) => checks ?? []))].map(ask))
  return { untrue, unasked }
}

/** Everything for one reader that may leave the house now. */
export interface Leaving {
  rows: NoticeRow[]
  box: LetterboxRow
  account: string | undefined
}

type People = ReadonlyMap<PersonId, Household>

/** Whether he whom it is about lives, and who reads it is himself or still has his agreement. */
function isTheirs({ elder, person, as }: NoticeRow, people: People): boolean {
  const about = people.get(elder)
  const reader = people.get(person)?.id
  if (!about || reader === undefined) return false
  return as === 'self' ? reader === about.id : about.helpers.some(({ id }) => id === reader)
}

/** Why a row does not leave the house now, as what becomes of it; undefined when it leaves. */
type WhyNot = (row: NoticeRow) => Change | undefined

const whyNot =
  (
    rows: readonly NoticeRow[],
    { untrue, unasked }: Asked,
    { people, boxes, now }: { people: People; boxes: ReadonlyMap<PersonId, LetterboxRow>; now: Instant },
  ): WhyNot =>
  row => {
    const isPast = [
      row.until <= now,
      untrue.has(row),
      !isTheirs(row, people),
      overtakenAmong(rows.filter(({ person }) => person === row.person))(row),
    ].some(Boolean)
    if (isPast) return PAST
    if (unasked.has(row)) return { due: { set: now + TRY_AGAIN } }
    // He was there and has seen it in the list.
    const isSeen = row.urgency !== 'urgent' && row.at <= (boxes.get(row.person)?.readUpTo ?? 0)
    return isSeen ? LISTED : undefined
  }

/** What may leave the house of what is due, by reader; the rest becomes what it has become. */
export async function leavingOf(
  shelf: Shelf,
  due: readonly NoticeRow[],
  now: Instant,
): Promise<{ leaving: Leaving[]; unasked: number }> {
  const { store, reach } = shelf
  const readers = [...new Set(due.map(({ person }) => person))]
  const [asked, boxes, people] = await Promise.all([
    askWhetherTrue(shelf, due),
    store.letterboxes(readers),
    reach([...readers, ...due.map(({ elder }) => elder)]),
  ])
  const why = whyNot(due, asked, { people, boxes, now })
  const limited = atMost(AT_ONCE)
  const stay = due.flatMap(row => {
    const change = why(row)
    return change ? [limited(() => store.changeFrom(row._id, ['waiting'], change))] : []
  })
  await Promise.all(stay)
  const rows = due.filter(row => why(row) === undefined)
  const leaving = readers.flatMap((person): Leaving[] => {
    const mine = rows.filter(row => row.person === person)
    const box = boxes.get(person) ?? freshLetterbox(person)
    return mine.length > 0 ? [{ rows: mine, box, account: people.get(person)?.account }] : []
  })
  return { leaving, unasked: asked.unasked.size }
}
