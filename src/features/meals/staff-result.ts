import { useState } from 'react'
import { clockOf, type Day, type Instant } from '../../../domain/kernel/time'
import type { Words } from '../../lib/words-given'
import type { HandedOver } from './staff-api'
import { markWords, type Mark } from './staff-check-in'
import { trustList, type Carried, type Decided } from './staff-offline'
import { offlineWords, type Question } from './staff-offline-words'
import type { Known, Meant } from './staff-scan'
import { staffWords } from './staff-words'

/** What the last scan brought; it stays until the next. */
export type Result =
  | { state: 'busy' }
  | { state: 'done'; handed: HandedOver }
  | { state: 'kept'; meal: Carried; at: Instant }
  | { state: 'noted'; tone: 'ok' | 'none'; tag: string; words: Words; name: string | undefined }
  | { state: 'ask'; question: Question; known: Known }
  | { state: 'no'; why: 'refused' | 'unsure' | 'offline' | 'failed'; words: Words; name: string | undefined }

type Note = (known: Known, decided?: Decided) => Promise<Mark>
type Scanned = Exclude<Meant, { kind: 'unclear' }>
type KeptMark = Extract<Mark, { state: 'kept' }>

/** Said as the service would say it. */
const alreadyWords = ({ at, meal }: KeptMark, today: Day): Words =>
  staffWords(
    {
      code: 'meals.already-collected',
      facts: { collectedAt: clockOf(at), ...(meal && { code: meal.code }) },
    },
    today,
  )

function keptResult(mark: KeptMark, name: string | undefined, today: Day): Result {
  const { told, meal, at } = mark
  const called = meal?.name ?? name
  if (told === 'again') return { state: 'no', why: 'refused', words: alreadyWords(mark, today), name: called }
  if (told === 'given' && meal)
    return { state: 'kept', meal: { ...meal, ...(called && { name: called }) }, at }
  const given = told !== 'not-given'
  return { state: 'noted', tone: given ? 'ok' : 'none', ...offlineWords.decided(given, at), name: called }
}

type Plain = Exclude<Mark, { state: 'kept' | 'ask' }>

function plainResult(mark: Plain, name: string | undefined): Result {
  if (mark.state === 'busy' || mark.state === 'done') return mark
  if (mark.state === 'no-list' || mark.state === 'full')
    return { state: 'no', why: 'offline', words: offlineWords[mark.state], name }
  return { state: 'no', why: mark.state, words: markWords(mark), name }
}

function resultOf(
  mark: Mark,
  known: Known,
  { today, name }: { today: Day; name: string | undefined },
): Result {
  if (mark.state === 'kept') return keptResult(mark, name, today)
  if (mark.state === 'ask') return { state: 'ask', question: offlineWords.ask(mark, known, today), known }
  return plainResult(mark, name)
}

interface Counted {
  sittingId: string
  today: Day
  nameOf: (known: Known) => string | undefined
}

/** Takes a scanned code or a picked guest to its result. A code of another house is told at once, without asking. */
export function useResult(note: Note, { sittingId, today, nameOf }: Counted) {
  const [result, setResult] = useState<Result>()
  const show = async (known: Known, decided?: Decided) => {
    setResult({ state: 'busy' })
    setResult(resultOf(await note(known, decided), known, { today, name: nameOf(known) }))
  }
  const take = async (meant: Scanned) => {
    if (meant.kind !== 'foreign') return show(meant)
    const words = staffWords({ code: 'meals.code-invalid', facts: {} }, today)
    setResult({ state: 'no', why: 'refused', words, name: undefined })
  }
  /** What staff said to a question: go on, or not. */
  const answer = (yes: boolean) => {
    if (result?.state !== 'ask') return
    const { question, known } = result
    if (question.why === 'unlisted' && (yes || known.kind !== 'number'))
      void show(known, { told: yes ? 'given-unlisted' : 'not-given' })
    else if (yes) {
      trustList(sittingId)
      void show(known, {})
    } else setResult(undefined)
  }
  /** A row of the list was pressed: what needs more than a row is shown large. */
  const fromRow = async (known: Known) => {
    const mark = await note(known)
    const small = mark.state !== 'ask' && !(mark.state === 'kept' && mark.told === 'again')
    if (!small) setResult(resultOf(mark, known, { today, name: nameOf(known) }))
  }
  return { result, take, answer, fromRow, close: () => setResult(undefined) }
}
