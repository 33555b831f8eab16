import { useState } from 'react'
import type { OutputOf } from '../../../domain/kernel/contract'
import type { PeopleContract } from '../../../domain/people/contract'
import { newKey } from '../../lib/key'
import { useOnce } from '../../lib/once'
import type { Words } from '../../lib/words-given'
import { people } from './api'
import { whyNot } from './use-deed'
import { useLooked } from './use-looked'

export type PastRun = OutputOf<PeopleContract['runs']>['runs'][number]
export interface TakenBack {
  removed: number
  restored: number
  kept: number
}

/** The imports there were, and taking one back to its end. */
export function useRuns(communityId: string, onBack: () => void) {
  const looked = useLooked(`runs ${communityId}`, () => people.runs({ communityId }))
  const [asked, ask] = useState<PastRun>()
  const [taken, setTaken] = useState<TakenBack>()
  const [words, setWords] = useState<Words>()
  const { run, busy } = useOnce(async () => {
    const sum = { removed: 0, restored: 0, kept: 0 }
    setWords(undefined)
    for (let done = asked === undefined; !done;) {
      const answer = await people.takeBackRun({ communityId, run: asked?.run ?? '' }, newKey())
      if (!answer.ok) {
        setWords(whyNot(answer))
        break
      }
      for (const what of ['removed', 'restored', 'kept'] as const) sum[what] += answer.data[what]
      setTaken({ ...sum })
      done = answer.data.done
    }
    ask(undefined)
    looked.again()
    onBack()
  })
  return { ...looked, asked, ask, taken, words, takeBack: run, busy }
}
