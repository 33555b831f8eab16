import type { Instant } from '../kernel/time'

/** For how many days something is kept, counted from what, and by which rule. */
export interface Retention {
  days: number
  from: string
  source: string
}

/**
 * How long the service people keeps what is not a record itself. The law gives no figure but for logs: personal data are
 * kept no longer than their purpose needs (个人信息保护法 art. 19), so each figure says what it is for.
 */
export const retention = {
  looks: {
    days: 730,
    from: 'the look',
    source:
      '网络安全法 art. 21: logs at least six months; two years, as long as what was done for him may be asked about',
  },
  deeds: {
    days: 1095,
    from: 'the deed',
    source: '个人信息保护法 art. 56: records of handling sensitive data three years',
  },
  undo: {
    days: 30,
    from: 'the deed, or the end of the time in which a merge can be undone',
    source: 'our own rule: what can no longer be undone needs no copy of what was before',
  },
  withdrawn: {
    days: 30,
    from: 'the day the consent was taken back',
    source:
      '个人信息保护法 art. 47: data go when the consent is taken back; thirty days, in which it can be given again and nothing is lost',
  },
  invitations: {
    days: 30,
    from: 'the end of the code',
    source: 'our own rule: as long as somebody may ask why his code does not work',
  },
  desks: {
    days: 1,
    from: 'the end of the QR code; the session itself stands on the record',
    source: 'our own rule: a QR code is good for three minutes',
  },
  guesses: {
    days: 1,
    from: 'the end of the quarter of an hour in which wrong codes are remembered',
    source: 'our own rule: they are needed no longer than that',
  },
  holds: {
    days: 1,
    from: 'the hold of an account by a registration that was never finished',
    source: 'our own rule: who is cut off tries again the same day',
  },
} as const satisfies Record<string, Retention>

const DAY = 86_400_000

/** Before which moment something is old enough to go. */
export const keptSince = (what: keyof typeof retention, now: Instant): Instant =>
  now - retention[what].days * DAY
