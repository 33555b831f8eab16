import type { Me } from './session'

/** Somebody one may act for: oneself, or an elder of the family. */
export interface Person {
  id: string
  /** What the caller calls him: 妈妈; for oneself 我. */
  call: string
  name: string
  self: boolean
  /** False while the elder has not nodded. */
  agreed: boolean
}

/** Oneself, then the elders one helps; for who has died nothing can be done any more. */
export const personsOf = (me: Me): Person[] => [
  { id: me.id, call: '我', name: me.name, self: true, agreed: true },
  ...me.helps
    .filter(({ gone }) => !gone)
    .map(({ id, call, name, agreed }) => ({ id, call, name, self: false, agreed })),
]

const pairs: readonly (readonly [string, string, string])[] = [
  ['爸爸', '妈妈', '爸妈'],
  ['爷爷', '奶奶', '爷爷奶奶'],
  ['外公', '外婆', '外公外婆'],
]

/** How one speaks of several: 「爸妈」「妈妈和奶奶」; oneself is 「您自己」. */
export function together(persons: readonly Person[]): string {
  const calls = persons.map(({ call, self }) => (self ? '您自己' : call))
  const pair = pairs.find(
    ([one, other]) => calls.length === 2 && calls.includes(one) && calls.includes(other),
  )
  if (pair) return pair[2]
  return calls.length < 3
    ? calls.join('和')
    : `${calls.slice(0, -1).join('、')}和${calls[calls.length - 1] ?? ''}`
}

/** The one character in the circle: 「妈」. */
export const faceOf = ({ call }: Person): string => Array.from(call)[0] ?? ''
