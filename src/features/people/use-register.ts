import { useState } from 'react'
import { TEXT_VERSION } from '../../../domain/kernel/consents'
import type { OutputOf } from '../../../domain/kernel/contract'
import type { PeopleContract } from '../../../domain/people/contract'
import { useQuery } from '../../lib/query'
import { people } from './api'
import {
  draftKept,
  forgetDraft,
  keepDraft,
  problemsOf,
  registrationOf,
  steps,
  type Problems,
  type RegisterDraft,
  type Step,
} from './register-draft'
import { fingerprint } from './fingerprint'
import { useDeed } from './use-deed'

export type Areas = OutputOf<PeopleContract['areas']>['areas']
export type Registered = OutputOf<PeopleContract['register']>

/** The communities and buildings to pick from. */
export const useAreas = () => useQuery('areas', () => people.areas({}))

type Wish = NonNullable<ReturnType<typeof registrationOf>>
const nothing: Wish = { as: 'elder', name: '', home: '', consents: [], version: '' }

/** The wish itself, and what the service said no to, for which there are ways out other than trying again. */
function useSending(wish: Wish | undefined, onDone: (answer: Registered) => void) {
  const [refusal, setRefusal] = useState<string>()
  const sending = useDeed(
    `register ${fingerprint(JSON.stringify(wish ?? null))}`,
    async key => {
      const answer = await people.register(wish ?? nothing, key)
      setRefusal(!answer.ok && 'refusal' in answer ? answer.refusal.code : undefined)
      return answer
    },
    onDone,
  )
  return { sending, refusal, again: () => setRefusal(undefined) }
}

function useDraft() {
  const [draft, setDraft] = useState(draftKept)
  const change = (more: Partial<RegisterDraft>) =>
    setDraft(was => {
      const next = { ...was, ...more }
      keepDraft(next)
      return next
    })
  return { draft, change }
}

/** Registering, one question after the other; what was typed stays when one goes back. */
export function useRegister() {
  const { draft, change } = useDraft()
  const [problems, setProblems] = useState<Problems>({})
  const [done, setDone] = useState<Registered>()
  const step = steps[draft.step] ?? 'who'
  const { sending, refusal, again } = useSending(registrationOf(draft, TEXT_VERSION), answer => {
    forgetDraft()
    setDone(answer)
  })
  const to = (name: Step) => change({ step: steps.indexOf(name) })
  const next = () => {
    const found = problemsOf(step, draft)
    setProblems(found)
    if (Object.keys(found).length > 0) return
    if (step === 'agree') sending.run()
    else change({ step: draft.step + 1 })
  }
  return {
    draft,
    change: (more: Partial<RegisterDraft>) => {
      setProblems({})
      change(more)
    },
    problems,
    step,
    as: draft.as,
    next,
    back: draft.step > 0 ? () => change({ step: draft.step - 1 }) : undefined,
    sending,
    done,
    /** This WeChat is somebody already: there is nothing to register. */
    isAlready: refusal === 'people.already-linked',
    /** WeChat’s code gave no number any more: it has to be typed. */
    isUnproved: refusal === 'people.phone-not-proved',
    toPhone: () => {
      again()
      change({ phoneProof: undefined })
      to('phone')
    },
  }
}
