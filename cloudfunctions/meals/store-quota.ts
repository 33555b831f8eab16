import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Claims } from '../../domain/meals/rules-quota'
import type { Collection, Database, Row } from '../kit/database'

/** Which served meals of a person claim a policy's subsidy in one window; the first ones have it. */
export interface QuotaRow extends Row {
  /** How many claim it. */
  used: number
  /** When each was collected; `true` in rows from before that was kept: these came first. */
  of: Record<string, Instant | true>
  /** Grows with every change. */
  turn?: number
  /** A claim went before others that were there: until the clock has seen to it that their meals say so. */
  late?: true
}

export interface Window {
  policy: string
  person: PersonId
  /** Ids he had before two records became one: what they claimed counts for him, and nothing is added there any more. */
  aka: readonly PersonId[]
  /** The window's name, such as `day:2026-11-20`. */
  name: string
}

/** What is known of a window: all claims, and how many changes that is. */
export interface WindowNow {
  claims: Claims
  turn: number
}

/** A name for the row of a served meal that can be a field: letters, digits and dashes. */
export const claimName = (servedId: string): string => servedId.replace(/^served:/, '').replace(/[.:]/g, '-')

const NAME = /^(\d{12})-([a-z][a-z0-9]*)-(\d{4}-\d\d-\d\d)-([a-z]+)-(p[a-z0-9]+)(-beyond)?$/
/** Whose windows a row of claims is. */
export const claimantOf = ({ _id }: QuotaRow): PersonId => _id.split(':')[2] ?? ''

/** The row that a claim's name stands for. */
export function rowOfClaim(name: string): string {
  const [, community, canteen, day, meal, person, beyond] = NAME.exec(name) ?? []
  return `served:${community ?? ''}.${canteen ?? ''}:${day ?? ''}:${meal ?? ''}:${person ?? ''}${beyond ? ':beyond' : ''}`
}

const ATTEMPTS = 8
const idOf = ({ policy, person, name }: Omit<Window, 'aka'>) => `quota:${policy}:${person}:${name}`
const idsOf = (window: Window) => [window.person, ...window.aka].map(person => idOf({ ...window, person }))

const claimsOf = ({ of }: QuotaRow): Claims =>
  Object.fromEntries(Object.entries(of).map(([meal, at]) => [meal, at === true ? 0 : at]))

/** Several rows of one window as one: of two claims of one meal the earlier. */
function together(rows: readonly QuotaRow[]): WindowNow {
  const claims: Record<string, Instant> = {}
  for (const row of rows)
    for (const [meal, at] of Object.entries(claimsOf(row))) claims[meal] = Math.min(at, claims[meal] ?? at)
  return { claims, turn: rows.reduce((sum, { turn, used }) => sum + (turn ?? used), 0) }
}

type Quotas = Collection<QuotaRow>

const rowsOf = (quotas: Quotas, window: Window) => {
  const ids = idsOf(window)
  return quotas.some([{ _id: { in: ids } }], { limit: ids.length })
}
const fresh = (window: Window, meal: string, at: Instant): QuotaRow => ({
  _id: idOf(window),
  used: 1,
  of: { [meal]: at },
  turn: 1,
})

/** Puts a claim at its moment, or moves it to an earlier one. */
async function claimAt(quotas: Quotas, window: Window, meal: string, at: Instant): Promise<void> {
  if ((await quotas.add(fresh(window, meal, at))) === 'added') return
  const [id, mine] = [idOf(window), `of.${meal}`]
  const set = { [mine]: { set: at }, turn: { inc: 1 }, late: { set: true } }
  const first = await quotas.change(id, { [mine]: { missing: true } }, { ...set, used: { inc: 1 } })
  if (!first) await quotas.change(id, { [mine]: { above: at } }, set)
}

/** Puts a claim into a row that is as it was seen; false when it has changed since. */
async function claimSeen(quotas: Quotas, own: QuotaRow, meal: string, at: Instant): Promise<boolean> {
  const turn = own.turn ?? own.used
  return quotas.change(
    own._id,
    { turn: own.turn ?? { missing: true }, used: own.used },
    { [`of.${meal}`]: { set: at }, used: { inc: 1 }, turn: { set: turn + 1 } },
  )
}

/** One try to put a claim behind all there are; undefined when somebody else was quicker. */
async function tryBehind(quotas: Quotas, window: Window, meal: string, at: Instant) {
  const rows = await rowsOf(quotas, window)
  const now = together(rows)
  if (now.claims[meal] !== undefined) return now
  const behind = Math.max(at, ...Object.values(now.claims).map(other => other + 1))
  const own = rows.find(({ _id }) => _id === idOf(window))
  const done = own
    ? await claimSeen(quotas, own, meal, behind)
    : (await quotas.add(fresh(window, meal, behind))) === 'added'
  return done ? { claims: { ...now.claims, [meal]: behind }, turn: now.turn + 1 } : undefined
}

/**
 * Where the claims on subsidies lie. A window's row is unique by its id, and a claim never goes away and only ever becomes
 * earlier: so whoever knows the row knows who has the subsidy, whichever canteen and whichever order.
 */
export function quotaStore(db: Database) {
  const quotas = db.collection<QuotaRow>('quotas')
  return {
    /** What is known of a window, under every id its person goes by. */
    look: async (window: Window): Promise<WindowNow> => together(await rowsOf(quotas, window)),

    /** Claims a use for a meal at the moment it was collected, which was found out late: it may go before others. */
    claim: async (window: Window, meal: string, at: Instant): Promise<WindowNow> => {
      await claimAt(quotas, window, meal, at)
      return together(await rowsOf(quotas, window))
    },

    /** Claims a use behind everything that claims one already: what others were told at their counter stays true. */
    claimBehind: async (window: Window, meal: string, at: Instant): Promise<WindowNow> => {
      const alone = fresh(window, meal, at)
      if (window.aka.length === 0 && (await quotas.add(alone)) === 'added') return together([alone])
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const now = await tryBehind(quotas, window, meal, at)
        if (now) return now
      }
      throw new Error(`${alone._id} kept changing through ${ATTEMPTS} attempts`)
    },

    /** Windows in which a claim went before others, and of which nobody has said yet that all is settled. */
    late: () => quotas.some([{ late: true }], { limit: 100 }),
    settled: ({ _id, turn, used }: QuotaRow) =>
      quotas.change(_id, { late: true, turn: turn ?? used }, { late: { drop: true } }),
  }
}

export type QuotaStore = ReturnType<typeof quotaStore>
