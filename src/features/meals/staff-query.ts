import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { isBusy, type Answer } from '../../lib/answer'
import { afterAnswer, atFirst, type Kept, type Look } from '../../lib/look'
import { onNetworkBack } from '../../lib/network'

/** Lists of people stay in memory only: a phone that is put down keeps no roster. */
export type Memory<T> = Map<string, Kept<T>>

export interface StaffQuery<T> {
  look: Look<T>
  /** Looks again; one that is asked for while another is under way follows it. */
  again: () => void
  busy: boolean
  /** Since when there is no net, epoch milliseconds. */
  offlineSince: number | undefined
}

interface Held<T> {
  name: string | undefined
  look: Look<T>
  busy: boolean
  offlineSince: number | undefined
}

interface Source<T> {
  memory: Memory<T>
  /** What is asked for, and by whom; undefined while it is not known yet. */
  name: string | undefined
  fetch: () => Promise<Answer<T>>
}

const first = <T>(memory: Memory<T>, name: string | undefined): Held<T> => ({
  name,
  look: atFirst(name === undefined ? undefined : memory.get(name)),
  busy: false,
  offlineSince: undefined,
})

function remember<T>(memory: Memory<T>, name: string, answer: Answer<T>): void {
  if (answer.ok) memory.set(name, { data: answer.data, savedAt: Date.now() })
  else if ('refusal' in answer && !isBusy(answer)) memory.delete(name)
}

const after = <T>(was: Held<T>, answer: Answer<T>, now: number): Held<T> => ({
  name: was.name,
  look: afterAnswer(was.look, answer, now),
  busy: false,
  offlineSince: 'offline' in answer ? (was.offlineSince ?? now) : undefined,
})

/** Asks now, whenever the page is shown and when the net is back; what is known stays on the screen meanwhile. */
export function useStaffQuery<T>({ memory, name, fetch }: Source<T>): StaffQuery<T> {
  const [held, setHeld] = useState(() => first(memory, name))
  const asking = useRef<string | undefined>(undefined)
  const wanted = useRef(false)
  const latest = useRef(fetch)
  latest.current = fetch
  const again = useCallback(() => {
    if (name === undefined) return
    const change = (next: (was: Held<T>) => Held<T>) =>
      setHeld(was => next(was.name === name ? was : first(memory, name)))
    const ask = async () => {
      asking.current = name
      change(was => ({ ...was, busy: true }))
      const answer = await latest.current()
      if (asking.current !== name) return
      asking.current = undefined
      remember(memory, name, answer)
      change(was => after(was, answer, Date.now()))
      if (!wanted.current) return
      wanted.current = false
      await ask()
    }
    if (asking.current === name) wanted.current = true
    else void ask()
  }, [memory, name])
  useEffect(again, [again])
  // The first look is already under way when the page is first shown.
  const shownBefore = useRef(false)
  useDidShow(() => {
    if (shownBefore.current) again()
    shownBefore.current = true
  })
  useEffect(() => onNetworkBack(again), [again])
  const { look, busy, offlineSince } = held.name === name ? held : first(memory, name)
  return { look, again, busy, offlineSince }
}
