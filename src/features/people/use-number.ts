import { useState } from 'react'
import { phoneCall } from '../../lib/phone-call'
import { people } from './api'
import { useDeed } from './use-deed'

export type Why = 'not-come' | 'help' | 'verify'
export type Which = 'phone' | 'idNumber'

/** One full number: asked for with a reason, shown once, forgotten when the sheet is closed. */
export function useNumber(personId: string, which: Which) {
  const [why, setWhy] = useState<Why | undefined>(which === 'idNumber' ? 'verify' : undefined)
  const [number, setNumber] = useState<string>()
  const [missing, setMissing] = useState(false)
  const deed = useDeed<string | undefined>(
    `${which} of ${personId} ${why ?? ''}`,
    async key => {
      const input = { personId, why: why ?? 'help' }
      if (which === 'phone') {
        const answer = await people.phoneOf(input, key)
        return answer.ok ? { ok: true, data: answer.data.phone } : answer
      }
      const answer = await people.idNumberOf(input, key)
      return answer.ok ? { ok: true, data: answer.data.idNumber } : answer
    },
    told => {
      setNumber(told)
      setMissing(told === undefined)
    },
  )
  // A computer without a telephone shows the number, so that one dials by hand.
  const dial = () => void phoneCall(number ?? '').catch(() => undefined)
  return { why, setWhy, number, missing, deed, dial }
}
