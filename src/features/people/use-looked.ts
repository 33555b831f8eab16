import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Answer } from '../../lib/answer'
import { afterAnswer, type Look } from '../../lib/look'
import { onNetworkBack } from '../../lib/network'

export interface Looked<T> {
  look: Look<T>
  again: () => void
}

interface Held<T> {
  name: string | undefined
  look: Look<T>
}

/**
 * Looks somebody or something up, and again when the page is shown or the net is back. Nothing of it stays on the phone: what
 * staff see of people is in memory while the page is open. `name` says what is asked for; undefined: nothing yet.
 */
export function useLooked<T>(name: string | undefined, ask: () => Promise<Answer<T>>): Looked<T> {
  const [held, setHeld] = useState<Held<T>>({ name, look: { state: 'loading' } })
  const latest = useRef(ask)
  latest.current = ask
  const turn = useRef(0)
  const again = useCallback(() => {
    if (name === undefined) return
    const mine = (turn.current += 1)
    void latest.current().then(answer => {
      if (mine !== turn.current) return
      setHeld(was => {
        const before: Look<T> = was.name === name ? was.look : { state: 'loading' }
        return { name, look: afterAnswer(before, answer, Date.now()) }
      })
    })
  }, [name])
  useEffect(again, [again])
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) again()
    shownBefore.current = true
  })
  useEffect(() => onNetworkBack(again), [again])
  return { look: held.name === name ? held.look : { state: 'loading' }, again }
}
