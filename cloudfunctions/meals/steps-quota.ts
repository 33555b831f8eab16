import { goesBy, type Person } from '../../domain/kernel/person'
import type { Quota, QuotaPeriod } from '../../domain/meals/policy'
import { isAmongFirst, quotaWindow } from '../../domain/meals/rules-quota'
import type { Shelf } from './shelf'
import type { ServedRow, SittingRow } from './store'
import { claimantOf, claimName, rowOfClaim, type Window, type WindowNow } from './store-quota'

type Books = Pick<Shelf, 'store' | 'quotas'>
type Day = Pick<SittingRow, 'day' | 'meal' | 'terms'>
/** Whose quota it is. */
type Claimant = Pick<Person, 'id' | 'aka'>

/** What the windows say of one meal: which of them was used up, if one was, and how many changes are known. */
interface Verdict {
  used: QuotaPeriod | undefined
  turn: number
}

interface Look extends Quota {
  now: WindowNow
}

const windowsOf = ({ day, meal, terms }: Day, diner: Claimant): (Quota & { at: Window })[] =>
  (terms?.quota ?? []).map(quota => ({
    ...quota,
    at: {
      policy: terms?.id ?? '',
      person: diner.id,
      aka: diner.aka,
      name: quotaWindow(quota.period, day, meal),
    },
  }))

const verdictOf = (looks: readonly Look[], name: string): Verdict => ({
  used: looks.find(({ max, now }) => !isAmongFirst(now.claims, name, max))?.period,
  turn: looks.reduce((sum, { now }) => sum + now.turn, 0),
})

type Decided = Required<Pick<ServedRow, 'entitled' | 'turn'>> &
  Pick<ServedRow, 'subsidyFen' | 'layers' | 'because'>

/** A meal's part of the policy by what the windows say. */
export const decided = (entitled: Decided['entitled'], { used, turn }: Verdict): Decided =>
  used
    ? { entitled, turn, subsidyFen: 0, layers: [], because: 'quota-used' }
    : { entitled, turn, ...entitled, because: 'subsidised' }

/** Claims the subsidy in every window it counts in; `exact` when the moment is a fact found out later (a scan). */
export async function claimQuota(
  { quotas }: Books,
  sitting: Day,
  diner: Claimant,
  meal: { id: string; at: number; exact: boolean },
): Promise<Verdict & { rivals: string[] }> {
  const name = claimName(meal.id)
  const looks: Look[] = []
  for (const { at, ...quota } of windowsOf(sitting, diner)) {
    const claim = meal.exact ? quotas.claim : quotas.claimBehind
    looks.push({ ...quota, now: await claim(at, name, meal.at) })
  }
  const crowded = looks.filter(({ max, now }) => Object.keys(now.claims).length > max)
  const others = new Set(crowded.flatMap(({ now }) => Object.keys(now.claims)))
  others.delete(name)
  return { ...verdictOf(looks, name), rivals: meal.exact ? [...others].sort().map(rowOfClaim) : [] }
}

/** Makes a served meal say what the windows say by now; who knows less of them does not overwrite it. */
export async function restate({ store, quotas }: Books, id: string, diner: Claimant): Promise<void> {
  const row = await store.served(id)
  if (!row?.entitled) return
  const [sitting] = await store.sittings([row.sitting], [])
  if (!sitting) return
  const looks = await Promise.all(
    windowsOf(sitting, diner).map(async ({ at, ...quota }) => ({ ...quota, now: await quotas.look(at) })),
  )
  const part = decided(row.entitled, verdictOf(looks, claimName(id)))
  const payFen = row.payFen + row.subsidyFen - part.subsidyFen
  await store.changeServed(
    id,
    { turn: { below: part.turn }, collectedAt: row.collectedAt },
    {
      turn: { set: part.turn },
      payFen: { set: payFen },
      subsidyFen: { set: part.subsidyFen },
      layers: { set: part.layers },
      because: { set: part.because },
    },
  )
}

/** Sees to it that every meal of a window says what the window says, where a claim was found out later than others. */
export async function settleWindows(books: Books & Pick<Shelf, 'directory'>): Promise<number> {
  const late = await books.quotas.late()
  const diners = await books.directory.several([...new Set(late.map(claimantOf))])
  let settled = 0
  for (const window of late) {
    const id = claimantOf(window)
    const diner = diners.find(person => goesBy(person, id)) ?? { id, aka: [] }
    for (const name of Object.keys(window.of).sort()) await restate(books, rowOfClaim(name), diner)
    if (await books.quotas.settled(window)) settled += 1
  }
  return settled
}
