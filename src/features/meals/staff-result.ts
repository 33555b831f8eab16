import { useState } from 'react'
import type { Day } from '../../../domain/kernel/time'
import { staffWords } from './staff-words'
import { markWords, type Mark } from './staff-check-in'
import type { HandedOver } from './staff-api'
import type { Meant } from './staff-scan'
import type { Words } from '../../lib/words-given'

/** What the last scan brought; it stays until the next. */
export type Result =
  | { state: 'busy' }
  | { state: 'done'; handed: HandedOver }
  | { state: 'no'; why: Exclude<Mark['state'], 'busy' | 'done'>; words: Words; name: string | undefined }

type Note = (meant: Extract<Meant, { personId: string }>) => Promise<Mark>
type Scanned = Exclude<Meant, { kind: 'unclear' }>

function resultOf(mark: Mark, name: string | undefined): Result {
  if (mark.state === 'busy') return mark
  return mark.state === 'done' ? mark : { state: 'no', why: mark.state, words: markWords(mark), name }
}

/** Takes a scanned code or a picked guest to its result. A code of another house is told at once, without asking. */
export function useResult(note: Note, today: Day, nameOf: (personId: string) => string | undefined) {
  const [result, setResult] = useState<Result>()
  const take = async (meant: Scanned) => {
    if (meant.kind === 'foreign') {
      const words = staffWords({ code: 'meals.code-invalid', facts: {} }, today)
      setResult({ state: 'no', why: 'refused', words, name: undefined })
      return
    }
    setResult({ state: 'busy' })
    setResult(resultOf(await note(meant), nameOf(meant.personId)))
  }
  return { result, take, close: () => setResult(undefined) }
}
