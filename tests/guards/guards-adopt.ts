import type { Guard } from './guard'

const adopt = { file: 'cloudfunctions/kit/seats-adopt.ts', seenBy: 'cloudfunctions/kit/seats-adopt.test.ts' }
const between = 'cloudfunctions/kit/seats-adopt-between.test.ts'

/** What keeps a place whole while it goes from one record of a person to another. */
export const adoptGuards: readonly Guard[] = [
  {
    ...adopt,
    says: 'a place goes over once',
    remove: "if (row.deeds[from]?.[key]?.did === 'pass') return 'moved'",
    with: '',
  },
  {
    ...adopt,
    says: 'what was noted on a place since it was looked at is not lost',
    remove: '[`turns.${from}`]: turns ?? { missing: true },',
    with: '',
    seenBy: between,
  },
  {
    ...adopt,
    says: 'a place the other record took meanwhile is not written over',
    remove: '[`by.${to}`]: { missing: true },',
    with: '',
    seenBy: between,
  },
  {
    ...adopt,
    says: 'who used up his turns takes no place over',
    remove: '[`turns.${to}`]: { not: MOST_DEEDS },',
    with: '',
    seenBy: between,
  },
  {
    ...adopt,
    says: 'a collected meal stays with whom it was served to',
    remove: ' || !mayGo(seat)',
    with: '',
  },
  {
    ...adopt,
    says: 'a hand that was used up keeps what it holds',
    remove: ' || isFull(row, passage)',
    with: '',
  },
]
