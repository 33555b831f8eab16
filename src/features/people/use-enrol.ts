import { useState } from 'react'
import type { OutputOf } from '../../../domain/kernel/contract'
import type { PeopleContract } from '../../../domain/people/contract'
import { people } from './api'
import { emptyDraft, enrolmentOf, problemsOn, steps, type EnrolDraft, type Step } from './enrol-draft'
import { useDeed } from './use-deed'

type Answer = OutputOf<PeopleContract['enrol']>

/** What was answered to a draft; when they said that he is another and he was not entered, the ID number is the same. */
function useAnswer(draft: EnrolDraft) {
  const [answer, setAnswer] = useState<Answer>()
  const [insisted, setInsisted] = useState(false)
  const wish = (another: boolean) => `enrol ${JSON.stringify(enrolmentOf(draft, another))}`
  const ask = (another: boolean) => (key: string) => people.enrol(enrolmentOf(draft, another), key)
  const first = useDeed(wish(false), ask(false), setAnswer)
  const beside = useDeed(wish(true), ask(true), (data: Answer) => {
    setInsisted(true)
    setAnswer(data)
  })
  /** Back from the twins to what was written. */
  const rewrite = () => {
    setInsisted(false)
    setAnswer(undefined)
  }
  return { answer, first, beside, rewrite, sameNumber: insisted && answer?.personId === undefined }
}

/** Entering somebody, a step at a time; twins stop it until staff have looked at them. */
export function useEnrol() {
  const [draft, setDraft] = useState<EnrolDraft>(emptyDraft)
  const [step, setStep] = useState<Step>('who')
  const [tried, setTried] = useState(false)
  const asked = useAnswer(draft)
  const problems = problemsOn(step, draft)
  const at = steps.indexOf(step)
  const go = (to: Step | undefined) => {
    setTried(false)
    if (to) setStep(to)
  }
  const next = () => {
    setTried(true)
    if (Object.keys(problems).length > 0) return
    if (step === 'agree') asked.first.run()
    else go(steps[at + 1])
  }
  const restart = () => {
    setDraft(emptyDraft)
    asked.rewrite()
    go('who')
  }
  return {
    ...asked,
    ...{ draft, step, at, next, restart },
    problems: tried ? problems : {},
    change: (more: Partial<EnrolDraft>) => setDraft(was => ({ ...was, ...more })),
    back: at > 0 ? () => go(steps[at - 1]) : undefined,
  }
}
