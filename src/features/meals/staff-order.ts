import type { GuestView } from '../../../domain/meals/views'

/** Who lives alone and is this old is called before anybody else. */
const frail = 80

const age = (guest: GuestView) => guest.age ?? 0
const rank = (guest: GuestView) => (!guest.livesAlone ? 2 : age(guest) >= frail ? 0 : 1)
const byNeed = (a: GuestView, b: GuestView) =>
  rank(a) - rank(b) || age(b) - age(a) || a.code.localeCompare(b.code)

const answered = ({ said }: GuestView) => said !== undefined && said !== 'no-answer'
const needsSomebody = ({ said }: GuestView) => (said === 'needs-help' ? 0 : 1)

export interface CallList {
  /** Nobody knows yet why they have not come, in the order of need. */
  toCall: GuestView[]
  /** A call brought an answer; where somebody must go and look stands first. */
  told: GuestView[]
  /** Whom to call next: of those called least often, the first. */
  next: GuestView | undefined
}

/** Who is called, in which order, when the meal is out and they have not come. Who is brought his meal is not called. */
export function callList(guests: readonly GuestView[]): CallList {
  const missing = guests.filter(({ way, state }) => way !== 'delivery' && state === 'expected').sort(byNeed)
  const toCall = missing.filter(guest => !answered(guest))
  const least = Math.min(...toCall.map(({ calls }) => calls))
  return {
    toCall,
    told: missing.filter(answered).sort((a, b) => needsSomebody(a) - needsSomebody(b)),
    next: toCall.find(({ calls }) => calls === least),
  }
}
