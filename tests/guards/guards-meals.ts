import type { Guard } from './guard'

const meals = 'domain/meals'
const of = (name: string): Pick<Guard, 'file' | 'seenBy'> => ({
  file: `${meals}/${name}.ts`,
  seenBy: `${meals}/${name}.test.ts`,
})
const counter = 'cloudfunctions/meals/handlers-counter.test.ts'
const menuRow = { file: `${meals}/rules-menu-row.ts`, seenBy: `${meals}/rules-menu.test.ts` }

/** What keeps the canteen’s menu, codes and lists right. */
export const mealGuards: readonly Guard[] = [
  {
    says: 'a pick-up code is one that we signed',
    file: 'cloudfunctions/meals/steps-tickets.ts',
    remove: "ticket && vault.matches(ticket.mark, `${ticket.sitting}|${ticket.person}`, 'ticket')",
    with: 'ticket',
    seenBy: counter,
  },
  {
    says: 'a scanned text is taken for a pick-up code only when it is one',
    file: `${meals}/ticket.ts`,
    remove: 'isSittingId(sitting) && isPersonId(person)',
    with: 'true',
    seenBy: `${meals}/ticket.test.ts`,
  },
  {
    says: 'tomorrow’s meal is not handed out today, nor yesterday’s',
    file: `${meals}/rules-counter.ts`,
    remove: "return today < day ? 'too-early' : 'over'",
    with: 'return undefined',
    seenBy: counter,
  },
  {
    ...of('rules-counter'),
    says: 'a meal on its way to a door is nobody to call',
    remove: "const come = seats.filter(seat => seat.way !== 'delivery')",
    with: 'const come = seats',
  },
  {
    says: 'who said on the phone that he comes is not called again',
    file: `${meals}/rules-counter.ts`,
    remove: ' && !answered(seat)',
    with: '',
    seenBy: counter,
  },
  {
    says: 'a canteen is closed on a holiday',
    file: `${meals}/rules-opening.ts`,
    remove: "if (kind === 'holiday') return false",
    with: '',
    seenBy: `${meals}/rules-opening.test.ts`,
  },
  {
    ...of('rules-menu'),
    says: 'a set named twice on one day stays out',
    remove: "if (same) cells.note('set', 'doubled-set', { fact: same.line })\n  else sittings",
    with: 'sittings',
  },
  {
    ...of('rules-menu'),
    says: 'a row that was refused is not cooked',
    remove: ' || cells.isRefused',
    with: '',
  },
  {
    ...menuRow,
    says: 'no meal costs a fortune by a slip of the finger',
    remove: 'fen !== undefined && fen <= MAX_PRICE',
    with: 'fen !== undefined',
  },
  {
    ...menuRow,
    says: 'a sitting has between one and two thousand portions',
    remove: 'portions < 1 || portions > MAX_PORTIONS',
    with: 'portions < 1',
  },
  {
    ...menuRow,
    says: 'an allergen nobody knows is kept as it is written',
    remove: 'known.length > 0 ? known : [plainText(word)]',
    with: 'known',
  },
  {
    says: 'a family is not told of the calls that staff noted',
    file: `${meals}/rules-view.ts`,
    remove: 'const shown = told[did]',
    with: 'const shown = did',
    seenBy: `${meals}/rules-view.test.ts`,
  },
  {
    says: 'a number one holds is four digits and no path',
    file: `${meals}/contract-residents.ts`,
    remove: 'z.string().regex(/^[0-9]{4}$/)',
    with: 'z.string()',
    seenBy: 'cloudfunctions/meals/handlers-booking.test.ts',
    named: 'a number that is none',
  },
  {
    ...of('rules-kitchen'),
    says: 'one wish written twice is one wish',
    remove: '[...new Set(words)].sort()',
    with: '[...words].sort()',
  },
]
