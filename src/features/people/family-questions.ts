import { people } from './api'
import type { Asked } from './components/question'
import { text } from './text'

interface Pair {
  elderId: string
  helper: { id: string; name: string }
}

const nodding = ({ elderId, helper: { id } }: Pair, agree: boolean): Pick<Asked, 'wish' | 'ask'> => ({
  wish: `nod ${String(agree)} to ${id} for ${elderId}`,
  ask: key => people.nod({ elderId, helperId: id, agree, channel: 'wechat' }, key),
})

const givingUp = (elderId: string): Pick<Asked, 'wish' | 'ask'> => ({
  wish: `give up ${elderId}`,
  ask: key => people.giveUpHelp({ elderId }, key),
})

/** 「同意」: what he may do then, before it is agreed. */
export const askYes = (pair: Pair): Asked => ({
  ...nodding(pair, true),
  title: text.yesTitle(pair.helper.name),
  fact: text.yesFact(pair.helper.name),
  keep: text.thinkAgain,
  act: text.yesSure,
  done: text.yesDone(pair.helper.name),
})

/** 「不认识，不同意」 */
export const askNo = (pair: Pair): Asked => ({
  ...nodding(pair, false),
  title: text.noTitle(pair.helper.name),
  fact: text.noFact(pair.helper.name),
  keep: text.thinkAgain,
  act: text.noSure,
  done: text.noDone(pair.helper.name),
})

/** 「不让陆敏代办了」 */
export const askEnd = ({ elderId, helper: { id, name } }: Pair): Asked => ({
  wish: `end help of ${id} for ${elderId}`,
  ask: key => people.endHelp({ elderId, helperId: id }, key),
  title: text.endTitle(name),
  fact: text.endFact,
  keep: text.keep,
  act: text.endSure,
  done: text.ended(name),
})

/** 「不等了」 */
export const askStop = (elderId: string, call: string): Asked => ({
  ...givingUp(elderId),
  title: text.stopTitle(call),
  fact: text.stopFact,
  keep: text.stopKeep,
  act: text.stopSure,
  done: text.stopped(call),
})

/** Puts the card of somebody who died away. */
export const askClose = (elderId: string, name: string): Asked => ({
  ...givingUp(elderId),
  title: text.goneTitle(name),
  fact: text.goneFact,
  keep: text.goneKeep,
  act: text.goneSure,
  done: text.goneDone,
})
