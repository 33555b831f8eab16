import { useState } from 'react'
import { dayOf } from '../../../domain/kernel/time'
import { readDay } from '../../../domain/kernel/written-day'
import { people } from './api'
import { text } from './care-text'
import { useDeed } from './use-deed'

/** A death is written down: the day, and by what one knows it. */
export function useLock(personId: string, onDone: () => void) {
  const [typed, setDay] = useState(() => dayOf(Date.now()))
  const [evidence, setEvidence] = useState('')
  const [tried, setTried] = useState(false)
  const [freed, setFreed] = useState<number>()
  const on = readDay(typed)
  const input = { personId, on: on ?? '', evidence: evidence.trim() }
  const deed = useDeed(
    `lock ${personId} ${typed} ${evidence}`,
    key => people.lock(input, key),
    data => {
      setFreed(data.freed)
      onDone()
    },
  )
  const noPaper = input.evidence === ''
  const lock = () => {
    setTried(true)
    if (on !== undefined && !noPaper) deed.run()
  }
  return {
    ...{ typed, setDay, evidence, setEvidence, lock, freed, busy: deed.busy, words: deed.words },
    dayTrouble: tried && on === undefined ? text.dayWrong : undefined,
    paperTrouble: tried && noPaper ? text.lockPaperMissing : undefined,
  }
}

/** A lock that was a mistake is taken back, with how it came about. */
export function useUnlock(personId: string, onDone: () => void) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const input = { personId, reason: reason.trim() }
  const deed = useDeed(`unlock ${JSON.stringify(input)}`, key => people.unlock(input, key), onDone)
  const unlock = () => {
    setTried(true)
    if (input.reason !== '') deed.run()
  }
  const trouble = tried && input.reason === '' ? text.unlockWhyMissing : undefined
  return { reason, setReason, unlock, trouble, busy: deed.busy, words: deed.words }
}
