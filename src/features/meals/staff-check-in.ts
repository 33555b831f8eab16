import { useCallback, useRef, useState } from 'react'
import type { Day } from '../../../domain/kernel/time'
import type { GuestView } from '../../../domain/meals/views'
import type { Answer } from '../../lib/answer'
import type { Words } from '../../lib/words-given'
import { answered, keyOf } from '../../lib/wish-keys'
import { meals } from './api'
import type { HandedOver } from './staff-api'
import type { Meant } from './staff-scan'
import { text } from './staff-text'
import { staffWords } from './staff-words'

/** How it stands with one check-in. */
export type Mark =
  | { state: 'busy' }
  | { state: 'done'; handed: HandedOver }
  | { state: 'refused'; words: Words }
  | { state: 'unsure' | 'offline' | 'failed' }

export type Marks = Readonly<Record<string, Mark>>

const silent: Record<'unsure' | 'offline' | 'failed', Words> = {
  unsure: { title: text.unsureTitle, reason: text.unsureLine },
  offline: { title: text.noNetTitle, reason: text.noNetLine },
  failed: { title: text.brokenTitle, reason: text.brokenLine },
}

/** A mark that is not a success, in words. */
export const markWords = (mark: Exclude<Mark, { state: 'busy' | 'done' }>): Words =>
  mark.state === 'refused' ? mark.words : silent[mark.state]

function markOf(answer: Answer<HandedOver>, today: Day): Mark {
  if (answer.ok) return { state: 'done', handed: answer.data }
  if ('refusal' in answer) return { state: 'refused', words: staffWords(answer.refusal, today) }
  if ('offline' in answer) return { state: 'offline' }
  return { state: 'unsure' in answer ? 'unsure' : 'failed' }
}

/** The same person at the same sitting is the same wish, whether he was scanned or picked from the list. */
async function send(
  sittingId: string,
  meant: Extract<Meant, { personId: string }>,
  today: Day,
): Promise<Mark> {
  const wish = `checkIn ${sittingId} ${meant.personId}`
  const found = meant.kind === 'ticket' ? { ticket: meant.ticket } : { personId: meant.personId }
  const answer = await meals.checkIn({ sittingId, found }, keyOf(wish))
  if (answer.ok || 'refusal' in answer) answered(wish)
  return markOf(answer, today)
}

/** The list as it is after what was just done here; the service's own list follows a moment later. */
export const withMarks = (guests: readonly GuestView[], marks: Marks): GuestView[] =>
  guests.map(guest => {
    const mark = marks[guest.personId]
    return mark?.state === 'done'
      ? { ...guest, state: 'collected', collectedAt: mark.handed.collectedAt }
      : guest
  })

/** Notes who collected his meal. A person's key does nothing while his own note is under way. */
export function useCheckIn(sittingId: string, today: Day, after: () => void) {
  const [marks, setMarks] = useState<Marks>({})
  const under = useRef(new Set<string>())
  const note = useCallback(
    async (meant: Extract<Meant, { personId: string }>): Promise<Mark> => {
      const { personId } = meant
      if (under.current.has(personId)) return { state: 'busy' }
      under.current.add(personId)
      setMarks(was => ({ ...was, [personId]: { state: 'busy' } }))
      const mark = await send(sittingId, meant, today)
      under.current.delete(personId)
      setMarks(was => ({ ...was, [personId]: mark }))
      after()
      return mark
    },
    [sittingId, today, after],
  )
  return { marks, note }
}
