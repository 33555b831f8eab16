import { useState } from 'react'
import { people } from './api'
import { text } from './care-helpers-text'
import type { Hit } from './use-search'
import { useDeed } from './use-deed'

export type How = 'oral' | 'paper' | 'phone'
const LONGEST_CALL = 8

function callTrouble(call: string): string | undefined {
  if (call === '') return text.callMissing
  return call.length > LONGEST_CALL ? text.callLong : undefined
}

/** Somebody of a family is written down as the elder’s helper: what he calls him, and how the elder agreed. */
export function useHelper(elderId: string, helper: Pick<Hit, 'id'>, onDone: () => void) {
  const [call, setCall] = useState('')
  const [how, setHow] = useState<How>()
  const [tried, setTried] = useState(false)
  const input = { elderId, helperId: helper.id, call: call.trim(), how: how ?? 'oral' }
  const deed = useDeed(`helper ${JSON.stringify(input)}`, key => people.recordHelper(input, key), onDone)
  const trouble = callTrouble(input.call)
  const record = () => {
    setTried(true)
    if (how !== undefined && trouble === undefined) deed.run()
  }
  return {
    ...{ call, setCall, how, setHow, record, busy: deed.busy, words: deed.words },
    trouble: tried ? trouble : undefined,
    off: how === undefined ? { off: text.howFirst } : {},
  }
}
