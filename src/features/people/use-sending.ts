import { useRef, useState } from 'react'
import type { Mapping } from '../../../domain/kernel/sheet'
import type { Words } from '../../lib/words-given'
import { sendOn, type Run } from './import-run'

/** What is wished with a whole roster. */
export interface Wanted {
  apply: boolean
  consented: boolean
  mapping: Mapping
  file: string
}

/** A roster on its way or arrived; `stopped` says why it does not go on. */
export interface Sent {
  run: Run
  wanted: Wanted
  isDone: boolean
  stopped?: Words | undefined
}

const LONGEST_FILE = 80

/** Sends a roster portion by portion; what was begun later puts an end to what was under way. */
export function useSending(communityId: string) {
  const [sent, setSent] = useState<Sent>()
  const turn = useRef(0)
  const go = async (begun: Run, wanted: Wanted) => {
    const mine = (turn.current += 1)
    let run = begun
    const tell = (more: Pick<Sent, 'isDone' | 'stopped'>) => {
      if (mine === turn.current) setSent({ run, wanted, ...more })
    }
    tell({ isDone: false })
    const { mapping, file, ...wish } = wanted
    const whole = { ...wish, mapping: { ...mapping }, communityId, file: file.slice(0, LONGEST_FILE) }
    const stopped = await sendOn(begun, whole, further => {
      run = further
      tell({ isDone: false })
    })
    tell({ isDone: stopped === undefined, stopped })
  }
  return {
    sent,
    begin: (run: Run, wanted: Wanted) => void go(run, wanted),
    /** Goes on where an answer was missing. */
    goOn: () => {
      if (sent) void go(sent.run, sent.wanted)
    },
    stop: () => {
      turn.current += 1
      setSent(undefined)
    },
  }
}
