import { useState } from 'react'
import type { Answer } from '../../lib/answer'
import { useOnce } from '../../lib/once'
import { inWords, noAnswer } from '../../lib/words'
import type { Words } from '../../lib/words-given'
import { answered, keyOf } from '../../lib/wish-keys'

export interface Deed {
  run: () => void
  busy: boolean
  /** Why it was not done, until it is tried again. */
  words: Words | undefined
}

/** Why there is no good answer; undefined when there is. */
export function whyNot(answer: Answer<unknown>): Words | undefined {
  if (answer.ok) return undefined
  if ('refusal' in answer) return inWords(answer.refusal)
  if ('offline' in answer) return noAnswer.offline
  return 'unsure' in answer ? noAnswer.unsure : noAnswer.failed
}

/** One wish to the service: asked for once however often it is tapped, and with its own key until it is answered. */
export function useDeed<T>(
  wish: string,
  ask: (key: string) => Promise<Answer<T>>,
  onDone: (data: T) => void,
): Deed {
  const [words, setWords] = useState<Words>()
  const { run, busy } = useOnce(async () => {
    setWords(undefined)
    const answer = await ask(keyOf(wish))
    if (answer.ok || 'refusal' in answer) answered(wish)
    setWords(whyNot(answer))
    if (answer.ok) onDone(answer.data)
  })
  return { run, busy, words }
}
