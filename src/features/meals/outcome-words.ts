import type { Person } from '../../lib/persons'
import { inWords } from '../../lib/words'
import type { Words } from '../../lib/words-given'
import type { Outcome } from './order'
import { text } from './text'

/** How it went for one of them: 「妈妈的订好了」「取餐号 3068」. */
export function outcomeWords({ call, self }: Person, outcome: Outcome | undefined): Words {
  const whose = self ? text.mine : call
  if (outcome?.state === 'held')
    return { title: text.heldFor(whose), reason: `${text.pickUpNumber} ${outcome.held.code}` }
  if (outcome?.state === 'refused') {
    const { title, reason } = inWords(outcome.refusal)
    return { title: text.notHeldFor(whose), reason: `${title}。${reason}` }
  }
  return { title: text.openFor(whose), reason: text.unsureLine }
}
