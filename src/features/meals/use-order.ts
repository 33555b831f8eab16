import { useEffect, useState } from 'react'
import type { Answer } from '../../lib/answer'
import { onNetworkBack } from '../../lib/network'
import { useOnce } from '../../lib/once'
import { answered, keyOf } from '../../lib/wish-keys'
import { meals } from './api'
import { ticketOf, type Draft } from './draft'
import { orderForAll, wholeOf, type AskFor, type Held, type Outcomes, type Whole } from './order'
import { keepTicket } from './tickets'

/** A wish repeated after it was taken back elsewhere finds a meal that is no longer held. */
function heldOnly(answer: Answer<Held & { state: string }>): Answer<Held> {
  if (!answer.ok) return answer
  const { code, ticket, state } = answer.data
  if (state === 'cancelled') return { ok: false, refusal: { code: 'meals.not-booked', facts: {} } }
  return { ok: true, data: { code, ticket } }
}

/** How a draft is asked for. */
export const askWith =
  ({ deed, order, seen }: Draft): AskFor =>
  async (personId, key) => {
    const wish = { ...order, personId, channel: 'wechat' as const }
    return heldOnly(
      deed === 'change' && seen ? await meals.change({ ...wish, seen }, key) : await meals.book(wish, key),
    )
  }

function keepHeld(draft: Draft, outcomes: Outcomes): void {
  for (const person of draft.persons) {
    const outcome = outcomes[person.id]
    if (outcome?.state === 'held')
      keepTicket(ticketOf(draft, person, { held: outcome.held, now: Date.now() }))
  }
}

export interface Ordered {
  outcomes: Outcomes
  /** Undefined until it was asked for. */
  whole: Whole | undefined
  busy: boolean
  run: () => void
}

/** Places a draft; asked again, it repeats only what is still open. When the net is back it looks by itself. */
export function useOrder(draft: Draft | undefined, onAllHeld: () => void): Ordered {
  const [outcomes, setOutcomes] = useState<Outcomes>({})
  const { run, busy } = useOnce(async () => {
    if (!draft) return
    const { deed, order, persons } = draft
    const personIds = persons.map(({ id }) => id)
    const after = await orderForAll({ deed, order, personIds, before: outcomes }, askWith(draft), {
      keyOf,
      answered,
    })
    keepHeld(draft, after)
    setOutcomes(after)
    if (wholeOf(after) === 'all-held') onAllHeld()
  })
  const whole = Object.keys(outcomes).length > 0 ? wholeOf(outcomes) : undefined
  useEffect(() => (whole === 'unsure' ? onNetworkBack(run) : undefined), [whole, run])
  return { outcomes, whole, busy, run }
}
