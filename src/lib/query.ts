import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import type { Answer } from './answer'
import { afterAnswer, atFirst, type Kept, type Look } from './look'
import { onNetworkBack } from './network'
import { forget, keep, recall } from './storage'

export interface Query<T> {
  look: Look<T>
  /** Looks again; while a look is under way it does nothing. */
  again: () => void
}

interface Held<T> {
  name: string | undefined
  look: Look<T>
}

const place = (name: string) => `query.${name}`
const firstLook = <T>(name: string | undefined): Held<T> => ({
  name,
  look: atFirst(name === undefined ? undefined : recall<Kept<T>>(place(name))),
})

function remember<T>(name: string, answer: Answer<T>, now: number): void {
  if (answer.ok) keep(place(name), { data: answer.data, savedAt: now })
  else if ('refusal' in answer) forget(place(name))
}

/**
 * Shows what the phone kept, asks once, shows the answer; asks again when the page is shown and when the net is back.
 * With `content` what the phone kept is enough, and it asks only when there is nothing. `name` says what is asked for (with the persons in it); undefined means that it is not known yet.
 */
export function useQuery<T>(
  name: string | undefined,
  fetch: () => Promise<Answer<T>>,
  { content = false }: { content?: boolean } = {},
): Query<T> {
  const [held, setHeld] = useState(() => firstLook<T>(name))
  const asking = useRef<string | undefined>(undefined)
  const latest = useRef(fetch)
  latest.current = fetch
  const again = useCallback(() => {
    if (name === undefined || asking.current === name) return
    asking.current = name
    void latest.current().then(answer => {
      if (asking.current === name) asking.current = undefined
      const now = Date.now()
      remember(name, answer, now)
      setHeld(was => (was.name === name ? { name, look: afterAnswer(was.look, answer, now) } : was))
    })
  }, [name])
  const onShow = useCallback(() => {
    if (!content || name === undefined || recall(place(name)) === undefined) again()
  }, [content, name, again])
  useEffect(() => {
    setHeld(was => (was.name === name ? was : firstLook<T>(name)))
    onShow()
  }, [name, onShow])
  useDidShow(onShow)
  useEffect(() => onNetworkBack(onShow), [onShow])
  return { look: held.name === name ? held.look : firstLook<T>(name).look, again }
}
