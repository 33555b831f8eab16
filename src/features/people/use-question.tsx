import { useState, type ReactNode } from 'react'
import { Banner } from '../../components/banner/banner'
import { Question, type Asked } from './components/question'

/** What is asked once more before it is done: how one asks, the sheet from below, and afterwards the word that it is done. */
export function useQuestion(onDone: () => void): {
  ask: (asked: Asked) => void
  told: ReactNode
  sheet: ReactNode
} {
  const [asked, setAsked] = useState<Asked>()
  const [done, setDone] = useState<string>()
  const finish = (words: string) => {
    setAsked(undefined)
    setDone(words)
    onDone()
  }
  return {
    ask: setAsked,
    told: done === undefined ? null : <Banner icon="check" title={done} />,
    sheet: asked ? (
      <Question asked={asked} onClose={() => setAsked(undefined)} onDone={() => finish(asked.done)} />
    ) : null,
  }
}
