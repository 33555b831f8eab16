import type { PersonId } from '../../domain/kernel/ids'
import type { Instant } from '../../domain/kernel/time'
import type { Claims } from '../../domain/meals/rules-quota'
import type { Database, Row } from '../kit/database'

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

/**
 * Where the claims on subsidies lie. A window's row is unique by its id, and a claim never goes away and only ever becomes
 * earlier: so whoever knows the row knows who has the subsidy, whichever canteen and whichever order.
 */
export function quotaStore(db: Database) {
  const quotas = db.collection<QuotaRow>('quotas')
  const rowsOf = (ids: readonly string[]) =>
    ids.length === 0 ? Promise.resolve([]) : quotas.some([{ _id: { in: [...ids] } }], { limit: ids.length })

  const claimAt = async (id: string, meal: string, at: Instant): Promise<boolean> => {
    if ((await quotas.add({ _id: id, used: 1, of: { [meal]: at }, turn: 1 })) === 'added') return true
    const mine = `of.${meal}`
    const set = { [mine]: { set: at }, turn: { inc: 1 }, late: { set: true } }
    if (await quotas.change(id, { [mine]: { missing: true } }, { ...set, used: { inc: 1 } })) return true
    return quotas.change(id, { [mine]: { above: at } }, set)
  }

  return {
    /** What is known of a window, under every id its person goes by. */
    look: async (window: Window): Promise<WindowNow> => together(await rowsOf(idsOf(window))),

    /** Claims a use for a meal at the moment it was collected; nobody was told another price for it yet. */
    async claim(window: Window, meal: string, at: Instant): Promise<WindowNow> {
      await claimAt(idOf(window), meal, at)
      return together(await rowsOf(idsOf(window)))
    },

    /** Claims a use behind everything that claims one already: what others were told at their counter stays true. */
    async claimBehind(window: Window, meal: string, at: Instant): Promise<WindowNow> {
      const id = idOf(window)
      const fresh = { _id: id, used: 1, of: { [meal]: at }, turn: 1 }
      if (window.aka.length === 0 && (await quotas.add(fresh)) === 'added') return together([fresh])
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const rows = await rowsOf(idsOf(window))
        const now = together(rows)
        if (now.claims[meal] !== undefined) return now
        const behind = Math.max(at, ...Object.values(now.claims).map(other => other + 1))
        const own = rows.find(({ _id }) => _id === id)
        const claimed = { ...now.claims, [meal]: behind }
        if (!own && (await quotas.add({ ...fresh, of: { [meal]: behind } })) === 'added')
          return { claims: claimed, turn: now.turn + 1 }
        const seen = { turn: own?.turn ?? { missing: true as const }, used: own?.used ?? 0 }
        const set = {
          [`of.${meal}`]: { set: behind },
          used: { inc: 1 },
          turn: { set: (own?.turn ?? own?.used ?? 0) + 1 },
        }
        if (own && (await quotas.change(id, seen, set))) return { claims: claimed, turn: now.turn + 1 }
      }
      throw new Error(`${id} kept changing through ${ATTEMPTS} attempts`)
    },

    /** Windows in which a claim went before others, and of which nobody has said yet that all is settled. */
    late: () => quotas.some([{ late: true }], { limit: 100 }),
    settled: ({ _id, turn, used }: QuotaRow) =>
      quotas.change(_id, { late: true, turn: turn ?? used }, { late: { drop: true } }),
  }
}

export type QuotaStore = ReturnType<typeof quotaStore>
