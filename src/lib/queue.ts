import { useEffect, useState } from 'react'
import { clockWord } from './clock-words'
import type { Words } from './words-given'

let turns: number[] = []
const watching = new Set<() => void>()

const tell = (next: number[]) => {
  turns = next
  watching.forEach(look => look())
}

/** Waits in line; every screen says so meanwhile. */
export async function standInLine(ms: number, wait: (ms: number) => Promise<void>): Promise<void> {
  const turn = Date.now() + ms
  tell([...turns, turn])
  await wait(ms)
  tell(turns.filter(other => other !== turn))
}

/** What a screen says while a wish waits in line; nothing otherwise. */
export const queueNow = (): Words | undefined =>
  turns.length === 0
    ? undefined
    : {
        title: '办的人多，正在替您排队',
        reason: `约 ${clockWord(Math.max(...turns))} 到您。别关，到了就替您办。`,
      }

export function useQueue(): Words | undefined {
  const [words, say] = useState(queueNow)
  useEffect(() => {
    const look = () => say(queueNow)
    watching.add(look)
    return () => void watching.delete(look)
  }, [])
  return words
}
