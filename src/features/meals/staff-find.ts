import type { GuestView } from '../../../domain/meals/views'

/** What is typed, as it is compared: full-width figures and blanks make no difference. */
export const plainly = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '')

const figures = /^\d+$/

const begins = (digits: string, typed: string) => digits.startsWith(typed)

/** How well figures fit: the whole number first, then the whole end of the phone, then the beginning of either. */
function fitFigures({ code, tail }: GuestView, typed: string): number | undefined {
  if (code === typed) return 0
  if (tail !== '' && tail === typed.slice(-4)) return 1
  return begins(code, typed) || begins(tail, typed) ? 3 : undefined
}

/** How well a guest fits what was typed; undefined is not at all. */
function fit(guest: GuestView, typed: string): number | undefined {
  if (figures.test(typed)) return fitFigures(guest, typed)
  return guest.name.includes(typed) ? 2 : undefined
}

const byNumber = (a: GuestView, b: GuestView) => a.code.localeCompare(b.code)
const waits = ({ state }: GuestView) => (state === 'expected' ? 0 : 1)

/**
 * The guests somebody at the counter may mean: by pick-up number, by the last four digits of the phone (or the whole of it),
 * or by name. The exact number first, then who still waits for his meal.
 */
export function findGuests(guests: readonly GuestView[], typed: string): GuestView[] {
  const wanted = plainly(typed)
  return guests
    .flatMap(guest => {
      const how = fit(guest, wanted)
      return how === undefined ? [] : [{ guest, how }]
    })
    .sort((a, b) => a.how - b.how || waits(a.guest) - waits(b.guest) || byNumber(a.guest, b.guest))
    .map(({ guest }) => guest)
}

export type Tab = 'missing' | 'came' | 'delivery'

const tabOf = ({ way, state }: GuestView): Tab =>
  way === 'delivery' ? 'delivery' : state === 'expected' ? 'missing' : 'came'

/** The guests by where the counter looks for them, each in the order of the numbers. */
export function byTab(guests: readonly GuestView[]): Record<Tab, GuestView[]> {
  const of = (tab: Tab) => guests.filter(guest => tabOf(guest) === tab).sort(byNumber)
  return { missing: of('missing'), came: of('came'), delivery: of('delivery') }
}
