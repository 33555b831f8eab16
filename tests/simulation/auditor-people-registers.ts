import { isExplained, seen, type Moment } from './auditor-people-order'
import { about, grouped, moments, wishesOf } from './auditor-people-wishes'
import { field, isGranted, list, text, type Heard, type Memory, type Stored } from './told-people'

/** One thing that is kept about somebody, as a value that is written and read. */
interface Register<S> {
  what: string
  first: S
  last: S
  all: Moment<S>[]
}

const wrongIn = <S>({ what, first, last, all }: Register<S>): string[] =>
  isExplained(all, first, state => JSON.stringify(state) === JSON.stringify(last))
    ? []
    : [`${what}: what was told contradicts itself or the store, which says ${JSON.stringify(last)}`]

const READS = ['record', 'person']
const isRead = (heard: Heard) => READS.includes(heard.action) && isGranted(heard)

/** What a screen says of a purpose: a list of marks for himself, of what is given for staff; nothing where it is not shown. */
function consentShown({ action, data }: Heard, purpose: string): boolean | undefined {
  if (action === 'person')
    return field(data, 'consents') === undefined ? undefined : list(data, 'consents').includes(purpose)
  return list(data, 'consents').some(
    mark => text(mark, 'purpose') === purpose && field(mark, 'given') === true,
  )
}

const isGiven = (row: Stored | undefined, purpose: string) => row?.consents?.[purpose]?.given === true

/** Every consent of everybody: what was given and taken back, and what was shown of it. */
function consents(heard: readonly Heard[], was: Stored, is: Stored): string[] {
  const written = grouped(
    heard.filter(({ action }) => action === 'consent'),
    ({ input }) => text(input, 'purpose'),
  )
  return [...written].flatMap(([purpose, wishes]) => {
    const shown = heard.filter(isRead).flatMap(one => {
      const said = consentShown(one, purpose)
      return said === undefined ? [] : [seen<boolean>(one, given => given === said)]
    })
    const given = wishes.flatMap(one =>
      moments<boolean>(one, { granted: () => [field(one.input, 'given') === true] }),
    )
    const ends = { first: isGiven(was, purpose), last: isGiven(is, purpose) }
    return wrongIn({ what: `consent of ${was._id} to ${purpose}`, ...ends, all: [...given, ...shown] })
  })
}

const categoryIn = (said: unknown, category: string) => {
  const one = list(said, 'welfare').find(proof => text(proof, 'category') === category)
  return one === undefined ? '' : `until ${text(one, 'validTo')}`
}

/** Every welfare category of everybody: proved until a day, or not. */
function welfare(heard: readonly Heard[], was: Stored): string[] {
  const written = grouped(
    heard.filter(({ action }) => action === 'verifyWelfare'),
    ({ input }) => text(input, 'category'),
  )
  const shown = heard.filter(one => one.action === 'verifyWelfare' || isRead(one)).filter(isGranted)
  const shows = shown.filter(({ data }) => field(data, 'welfare') !== undefined)
  return [...written].flatMap(([category, wishes]) => {
    const all = [
      ...wishes.flatMap(one => {
        const proved = field(one.input, 'holds') === true ? `until ${text(one.input, 'validTo')}` : ''
        return moments<string>(one, { granted: () => [proved] })
      }),
      ...shows.map(one => seen<string>(one, proved => proved === categoryIn(one.data, category))),
    ]
    // What lies in the store is sealed; what screens showed last must do.
    return isExplained(all, '', () => true)
      ? []
      : [`${category} of ${was._id}: what was told contradicts itself`]
  })
}

const grantsOf = (row: Stored | undefined) =>
  (row?.grants ?? []).map(({ role, scope }) => `${role} in ${scope}`).sort()

/** What somebody is trusted with. */
function trust(heard: readonly Heard[], was: Stored, is: Stored): string[] {
  const named = ({ input }: Heard) => `${text(input, 'role')} in ${text(input, 'scope')}`
  const all = heard.flatMap((one): Moment<string[]>[] => {
    if (one.action === 'entrust')
      return moments<string[]>(one, { granted: held => [[...new Set([...held, named(one)])].sort()] })
    if (one.action !== 'withdraw') return []
    const without = (held: string[]) => held.filter(role => role !== named(one))
    const was = field(one.data, 'withdrawn') === true
    return moments<string[]>(one, {
      granted: held => (held.includes(named(one)) === was ? [without(held)] : []),
      done: held => [without(held)],
    })
  })
  if (all.length === 0) return []
  return wrongIn({ what: `trust in ${was._id}`, first: grantsOf(was), last: grantsOf(is), all })
}

/** Consents, welfare categories and roles: what was told of each must be true in some order and lead to what is kept. */
export function wrongRegisters({ heard, before }: Memory, stored: ReadonlyMap<string, Stored>): string[] {
  const wishes = grouped(wishesOf(heard), about)
  return [...before.values()].flatMap(was => {
    const [all, is] = [wishes.get(was._id) ?? [], stored.get(was._id)]
    if (!is) return [`${was._id} is not there any more`]
    if (is.closed !== undefined || is.mergedInto !== undefined || is.aka !== undefined) return []
    return [...consents(all, was, is), ...welfare(all, was), ...trust(all, was, is)]
  })
}
