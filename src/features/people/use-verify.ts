import { useState } from 'react'
import type { Category } from '../../../domain/kernel/person'
import { readDay } from '../../../domain/kernel/written-day'
import { people } from './api'
import { text } from './care-text'
import { useDeed } from './use-deed'

interface Typed {
  category: Category | undefined
  holds: boolean
  evidence: string
  until: string
}

/** What is sent, and what of it was not written or not understood. */
function readProof(personId: string, { category = '高龄', holds, evidence, until }: Typed) {
  if (!holds) return { input: { personId, category, holds }, noPaper: false, wrongDay: false }
  const [paper, day] = [evidence.trim(), until.trim()]
  const validTo = day === '' ? undefined : readDay(day)
  const input = { personId, category, holds, evidence: paper, ...(validTo !== undefined && { validTo }) }
  return { input, noPaper: paper === '', wrongDay: day !== '' && validTo === undefined }
}

/** What is being noted of a proof: nothing of it is sent before it can be right. */
export function useVerify(personId: string, onDone: () => void) {
  const [typed, setTyped] = useState<Typed>({ category: undefined, holds: true, evidence: '', until: '' })
  const [tried, setTried] = useState(false)
  const change = (more: Partial<Typed>) => setTyped(was => ({ ...was, ...more }))
  const { input, noPaper, wrongDay } = readProof(personId, typed)
  const deed = useDeed(`welfare ${JSON.stringify(input)}`, key => people.verifyWelfare(input, key), onDone)
  const note = () => {
    setTried(true)
    if (typed.category !== undefined && !wrongDay && !noPaper) deed.run()
  }
  return {
    typed,
    change,
    dayTrouble: tried && wrongDay ? text.dayWrong : undefined,
    paperTrouble: tried && noPaper ? text.paperMissing : undefined,
    off: typed.category === undefined ? { off: text.chooseCategory } : {},
    ...{ note, busy: deed.busy, words: deed.words },
  }
}
