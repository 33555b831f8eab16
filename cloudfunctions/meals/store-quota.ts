import type { PersonId } from '../../domain/kernel/ids'
import type { SittingId } from '../../domain/meals/ids'
import type { Database, Row } from '../kit/database'

/** How often a person had a policy's subsidy in one window, and for which served meals. */
export interface QuotaRow extends Row {
  used: number
  of: Record<string, boolean>
}

export interface Window {
  policy: string
  person: PersonId
  /** Ids he had before two records became one: what they used counts for him, and nothing is added there any more. */
  aka: readonly PersonId[]
  /** The window's name, such as `day:2026-11-20`. */
  name: string
}

/** A name for a served meal that can be a field: letters, digits and dashes. */
export const servedName = (sitting: SittingId, person: PersonId) =>
  `${sitting.replace(/[.:]/g, '-')}-${person}`

const idOf = ({ policy, person, name }: Omit<Window, 'aka'>) => `quota:${policy}:${person}:${name}`

/** Where the uses of subsidies lie. A window's row is unique by its id, so no two canteens can take the same use. */
export function quotaStore(db: Database) {
  const quotas = db.collection<QuotaRow>('quotas')
  const rowsOf = (ids: readonly string[]) =>
    ids.length === 0 ? [] : quotas.some([{ _id: { in: [...ids] } }], { limit: ids.length })
  const takeAt = async (id: string, max: number, meal: string): Promise<boolean> => {
    if (max > 0 && (await quotas.add({ _id: id, used: 1, of: { [meal]: true } })) === 'added') return true
    const mine = `of.${meal}`
    const guards = { used: { below: max }, [mine]: { missing: true as const } }
    if (await quotas.change(id, guards, { used: { inc: 1 }, [mine]: { set: true } })) return true
    const [row] = await rowsOf([id])
    return row?.of[meal] === true
  }
  return {
    /** Takes one of `max` uses for a served meal; true also when that meal has it already. */
    async take(window: Window, max: number, meal: string): Promise<boolean> {
      const earlier = await rowsOf(window.aka.map(person => idOf({ ...window, person })))
      if (earlier.some(row => row.of[meal] === true)) return true
      const used = earlier.reduce((sum, row) => sum + row.used, 0)
      return takeAt(idOf(window), max - used, meal)
    },

    /** Gives a use back, when a later window turned out to be used up. */
    giveBack: (window: Window, meal: string) =>
      quotas.change(
        idOf(window),
        { [`of.${meal}`]: true },
        { used: { inc: -1 }, [`of.${meal}`]: { drop: true } },
      ),
  }
}

export type QuotaStore = ReturnType<typeof quotaStore>
