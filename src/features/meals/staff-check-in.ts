import { useCallback, useRef, useState } from 'react'
import type { Day } from '../../../domain/kernel/time'
import { readTicket } from '../../../domain/meals/ticket'
import type { GuestView } from '../../../domain/meals/views'
import type { Answer } from '../../lib/answer'
import type { Words } from '../../lib/words-given'
import { answered, keyOf } from '../../lib/wish-keys'
import { meals } from './api'
import type { HandedOver } from './staff-api'
import { noteHere, type Decided, type Noted } from './staff-offline'
import { lookOf } from './staff-offline-open'
import type { Known } from './staff-scan'
import { text } from './staff-text'
import { staffWords } from './staff-words'

/** How it stands with one check-in. */
export type Mark =
  | { state: 'busy' }
  | { state: 'done'; handed: HandedOver }
  | { state: 'refused'; words: Words }
  | { state: 'unsure' | 'offline' | 'failed' }
  | Noted

export type Marks = Readonly<Record<string, Mark>>

/** Who a mark belongs to: a person, or a number where no name is at hand. */
export const markName = (known: Known): string =>
  known.kind === 'number' ? `#${known.code}` : known.personId

type Lost = 'unsure' | 'offline' | 'failed'
const silent: Record<Lost, Words> = {
  unsure: { title: text.unsureTitle, reason: text.unsureLine },
  offline: { title: text.noNetTitle, reason: text.noNetLine },
  failed: { title: text.brokenTitle, reason: text.brokenLine },
}

/** A mark that is not a success, in words. */
export const markWords = (mark: Extract<Mark, { state: 'refused' | Lost }>): Words =>
  mark.state === 'refused' ? mark.words : silent[mark.state]

function markOf(answer: Answer<HandedOver>, today: Day): Mark {
  if (answer.ok) return { state: 'done', handed: answer.data }
  if ('refusal' in answer) return { state: 'refused', words: staffWords(answer.refusal, today) }
  if ('offline' in answer) return { state: 'offline' }
  return { state: 'unsure' in answer ? 'unsure' : 'failed' }
}

/** Nobody stands at a counter for longer; what was sent goes on its way all the same, ms. */
const PATIENCE = 8_000

function inTime(mark: Promise<Mark>): Promise<Mark> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<Mark>(done => {
    timer = setTimeout(() => done({ state: 'unsure' }), PATIENCE)
  })
  return Promise.race([mark, late]).finally(() => clearTimeout(timer))
}

/** What somebody is called where a name must not stand: his number, or the fingerprint of his code. */
const namelessOf = (known: Asked, guests: readonly GuestView[]): string =>
  guests.find(({ personId }) => personId === known.personId)?.code ??
  (known.kind === 'ticket' ? lookOf(known.ticket) : known.personId)

type Asked = Exclude<Known, { kind: 'number' }>

/** The same person at the same sitting is the same wish, whether he was scanned or picked from the list. */
async function send(sittingId: string, known: Asked, context: Context): Promise<Mark> {
  const wish = `checkIn ${sittingId} ${namelessOf(known, context.guests)}`
  const found = known.kind === 'ticket' ? { ticket: known.ticket } : { personId: known.personId }
  const answer = await meals.checkIn({ sittingId, found }, keyOf(wish))
  if (answer.ok || 'refusal' in answer) answered(wish)
  return markOf(answer, context.today)
}

/** A code for another meal is told apart without net too; the list opens nothing for it. */
function otherMeal(sittingId: string, known: Known, today: Day): Mark | undefined {
  const sitting = known.kind === 'ticket' ? readTicket(known.ticket)?.sitting : undefined
  if (sitting === undefined || sitting === sittingId) return undefined
  const [, day = '', meal = ''] = sitting.split(':')
  const code = today < day ? 'meals.too-early' : 'meals.wrong-sitting'
  return { state: 'refused', words: staffWords({ code, facts: { day, meal } }, today) }
}

const isLost = ({ state }: Mark) => state === 'unsure' || state === 'offline'

/** Whether the service is asked first: not what staff decided by themselves, and not while it is known to be away. */
const asksFirst = (known: Known, decided: Decided, { line }: Context): known is Asked =>
  known.kind !== 'number' && !line.isDown() && Object.keys(decided).length === 0

/** Asks the service; without its answer the counter notes by itself, from the list it carries. */
async function markFor(sittingId: string, known: Known, decided: Decided, context: Context): Promise<Mark> {
  const { today, guests, line } = context
  const mark: Mark = asksFirst(known, decided, context)
    ? await inTime(send(sittingId, known, context))
    : { state: 'offline' }
  if (!isLost(mark)) return mark
  line.lost()
  const more = { ...decided, ...(mark.state === 'unsure' && { unsure: true as const }) }
  const here = otherMeal(sittingId, known, today) ?? (await noteHere(sittingId, known, guests, more))
  // Without a list a wish whose answer was lost stays one, to be repeated with its own key.
  return here.state === 'no-list' ? mark : here
}

function collectedAt(mark: Mark | undefined): number | undefined {
  if (mark?.state === 'done') return mark.handed.collectedAt
  return mark?.state === 'kept' && mark.told !== 'not-given' ? mark.at : undefined
}

/** The list as it is after what was just done here; the service's own list follows a moment later. */
export const withMarks = (guests: readonly GuestView[], marks: Marks): GuestView[] =>
  guests.map(guest => {
    const at = collectedAt(marks[guest.personId])
    return at === undefined ? guest : { ...guest, state: 'collected', collectedAt: at }
  })

export interface Context {
  today: Day
  guests: readonly GuestView[]
  /** How it stands with the net, and telling that it is gone. */
  line: { isDown: () => boolean; lost: () => void }
  /** Looks at the list again. */
  after: () => void
}

/** Notes who collected his meal. A person's key does nothing while his own note is under way. */
export function useCheckIn(sittingId: string, context: Context) {
  const [marks, setMarks] = useState<Marks>({})
  const under = useRef(new Set<string>())
  const latest = useRef(context)
  latest.current = context
  const note = useCallback(
    async (known: Known, decided: Decided = {}): Promise<Mark> => {
      const name = markName(known)
      if (under.current.has(name)) return { state: 'busy' }
      under.current.add(name)
      setMarks(was => ({ ...was, [name]: { state: 'busy' } }))
      const mark = await markFor(sittingId, known, decided, latest.current)
      under.current.delete(name)
      setMarks(was => ({ ...was, [name]: mark }))
      latest.current.after()
      return mark
    },
    [sittingId],
  )
  return { marks, note }
}
