import { useState } from 'react'
import type { Answer } from '../../lib/answer'
import { useOnce } from '../../lib/once'
import { inWords, noAnswer } from '../../lib/words'
import type { Words } from '../../lib/words-given'
import { answered, keyOf } from '../../lib/wish-keys'
import { meals } from './api'
import { text } from './text'
import { dropTicket, type Ticket } from './tickets'

/** How giving a meal back went. */
export type GivenBack = { done: true } | { done: false; words: Words }

/** What is said to the answer. */
export function givenBack(answer: Answer<unknown>): GivenBack {
  if (answer.ok) return { done: true }
  if ('refusal' in answer) return { done: false, words: inWords(answer.refusal) }
  if ('unsure' in answer) return { done: false, words: { title: text.unsureBack, reason: text.unsureLine } }
  return { done: false, words: noAnswer['offline' in answer ? 'offline' : 'failed'] }
}

const settled = (answer: Answer<unknown>) => answer.ok || 'refusal' in answer

async function giveBack({ booking }: Ticket): Promise<Answer<unknown>> {
  const { sittingId, personId, set, portions, code } = booking
  const wish = `cancel ${sittingId} ${personId} ${code}`
  const seen = { set, portions, code }
  const answer = await meals.cancel({ sittingId, personId, seen, channel: 'wechat' }, keyOf(wish))
  if (settled(answer)) answered(wish)
  if (answer.ok) dropTicket(sittingId, personId)
  return answer
}

export interface Cancelling {
  /** The ticket that is asked about. */
  asked: Ticket | undefined
  ask: (ticket: Ticket | undefined) => void
  run: () => void
  busy: boolean
  outcome: GivenBack | undefined
}

/** Giving a meal back: it asks first, and says how it went. */
export function useCancel(onDone: () => void): Cancelling {
  const [asked, setAsked] = useState<Ticket>()
  const [outcome, setOutcome] = useState<GivenBack>()
  const { run, busy } = useOnce(async () => {
    if (!asked) return
    setOutcome(givenBack(await giveBack(asked)))
    setAsked(undefined)
    onDone()
  })
  const ask = (ticket: Ticket | undefined) => {
    setOutcome(undefined)
    setAsked(ticket)
  }
  return { asked, ask, run, busy, outcome }
}
