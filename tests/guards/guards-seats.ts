import type { Guard } from './guard'

const rules = { file: 'domain/kernel/seats.ts', seenBy: 'domain/kernel/seats.test.ts' }
const writes = { file: 'cloudfunctions/kit/seats.ts', seenBy: 'cloudfunctions/kit/seats.test.ts' }
const turns = { file: 'cloudfunctions/kit/seats-turn.ts', seenBy: 'cloudfunctions/kit/seats.test.ts' }
const adopt = { file: 'cloudfunctions/kit/seats-adopt.ts', seenBy: 'cloudfunctions/kit/seats-adopt.test.ts' }
const booking = 'cloudfunctions/meals/handlers-booking.test.ts'
const oversold = 'tests/journeys/never-oversold.test.ts'

/** What keeps places from being sold twice, lost, or taken from the wrong hand. */
export const seatGuards: readonly Guard[] = [
  {
    ...rules,
    says: 'who has a place is told so before anything else',
    remove: "if (seats.by[wish.person]) return 'already'",
    with: '',
  },
  {
    ...rules,
    says: 'after the cut-off nothing is claimed',
    remove: ' || now >= seats.closesAt',
    with: '',
  },
  {
    ...rules,
    says: 'what was called off takes no wishes',
    remove: "seats.state !== 'open' || ",
    with: '',
  },
  {
    ...rules,
    says: 'what is full is said to be full',
    remove: "return pool.left < wish.n ? 'full' : undefined",
    with: 'return undefined',
  },
  {
    ...rules,
    says: 'what the kitchen counts already is not given back',
    remove: "return isClosed(seats, wish.now) ? 'closed' : undefined",
    with: 'return undefined',
  },
  {
    ...rules,
    says: 'one’s own portions count when one changes them',
    remove: 'held.pool === wish.pool ? held.n : 0',
    with: '0',
  },
  {
    ...rules,
    says: 'an oversold pool is found in the books',
    remove: 'if (pool.left < 0) return [`pool ${name} is oversold by ${-pool.left}`]',
    with: '',
  },
  {
    ...rules,
    says: 'a number that leads to somebody else is found in the books',
    remove: 'seats.codes[seat.code] !== person',
    with: 'false',
  },
  {
    ...rules,
    says: 'where both records hold a place both stay',
    remove: "return seats.by[to] ? 'taken' : undefined",
    with: 'return undefined',
    seenBy: adopt.seenBy,
  },
  {
    ...writes,
    says: 'no more places are sold than there are',
    remove: '[left]: { from: seat.n },',
    with: '',
    seenBy: oversold,
    named: '200 hands',
  },
  {
    ...writes,
    says: 'one person holds one place',
    remove: '[`by.${person}`]: { missing: true },',
    with: '',
  },
  {
    ...writes,
    says: 'two people never share a number',
    remove: '[`codes.${code}`]: { missing: true },',
    with: '',
  },
  {
    ...writes,
    says: 'a change takes no portion that is not there',
    remove: '[`pools.${wish.pool}.left`]: { from: Math.max(more, 0) },',
    with: '',
    seenBy: booking,
    named: 'a change moves portions between the sets',
  },
  {
    ...writes,
    says: 'only what changes hands as it was seen is moved',
    remove: '...holds(person, held),\n        ...extra.where,',
    with: '...extra.where,',
    seenBy: booking,
    named: 'a change moves portions between the sets',
  },
  {
    ...writes,
    says: 'only what was seen is given back, not what was booked since',
    remove: '[`by.${person}.code`]: held.code,',
    with: '',
  },
  {
    ...writes,
    says: 'a wish about a place that is gone marks nothing',
    remove: '[`by.${turn.person}`]: { present: true }, ',
    with: '',
    seenBy: 'cloudfunctions/meals/handlers-counter.test.ts',
    named: 'a code for another meal or another day',
  },
  {
    ...turns,
    says: 'a key is good for one deed',
    remove: '[`deeds.${person}.${key}`]: { missing: true },',
    with: '',
    seenBy: booking,
    named: 'cancelling gives everything back',
  },
  {
    ...turns,
    says: 'no finger fills the books',
    remove: '[`turns.${person}`]: { not: MOST_DEEDS },',
    with: '',
    seenBy: oversold,
    named: 'forty turns',
  },
  {
    ...turns,
    says: 'nothing is written on what was called off',
    remove: "state: 'open', ",
    with: '',
  },
  {
    ...turns,
    says: 'nothing is written from the closing instant on',
    remove: ', closesAt: { above: deed.at }',
    with: '',
    seenBy: booking,
    named: 'nine o’clock is late',
  },
  {
    ...turns,
    says: 'what is given back goes to the set it was taken from',
    remove: '[`by.${person}.pool`]: held.pool,',
    with: '',
  },
  {
    ...turns,
    says: 'as many portions are given back as were held',
    remove: '[`by.${person}.n`]: held.n,',
    with: '',
    seenBy: booking,
    named: 'a change moves portions between the sets',
  },
  {
    ...turns,
    says: 'a used key for another wish is a mistake that is said',
    remove: "if (earlier) return { done: false, why: 'key-reused' }",
    with: '',
    seenBy: booking,
    named: 'one key for two wishes',
  },
  {
    ...turns,
    says: 'only the very same wish is a repeat',
    remove: 'if (earlier?.wish === turn.deed.wish) return',
    with: 'if (earlier) return',
    seenBy: booking,
    named: 'one key for two wishes',
  },
]
