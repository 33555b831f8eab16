import { refuse } from '../../domain/kernel/refusal'
import { dayOf } from '../../domain/kernel/time'
import type { OutputOf } from '../../domain/kernel/contract'
import type { MealsContract } from '../../domain/meals/contract'
import { sittingIdOf } from '../../domain/meals/ids'
import { readMenu, type MenuDraft, type SetDraft } from '../../domain/meals/rules-menu'
import { offersAlready, setOf, sittingOf } from '../../domain/meals/rules-opening'
import type { Handlers } from '../kit/serve'
import type { CanteenRow, MealsStore, SittingRow } from './store'

type Remark = OutputOf<MealsContract['importMenu']>['remarks'][number]
type Verdict = 'fresh' | 'changed' | 'unchanged' | Remark

const refused = (
  draft: SetDraft,
  column: string,
  words: { value: string; says: string; todo: string },
): Remark => ({
  line: draft.line,
  column,
  refused: true,
  ...words,
})

/** Changes one set of a sitting that is there: dishes and price always, portions never below what people hold. */
async function changeSet(store: MealsStore, sitting: SittingRow, draft: SetDraft): Promise<boolean> {
  const pool = sitting.pools[draft.set]
  const words = { [`sets.${draft.set}`]: { set: setOf(draft) } }
  const at = `pools.${draft.set}`
  if (!pool)
    return store.changeSitting(
      sitting._id,
      { [at]: { missing: true } },
      { ...words, [at]: { set: { cap: draft.portions, left: draft.portions } } },
    )
  const more = draft.portions - pool.cap
  return store.changeSitting(
    sitting._id,
    { [`${at}.cap`]: pool.cap, [`${at}.left`]: { from: Math.max(-more, 0) } },
    { ...words, [`${at}.cap`]: { inc: more }, [`${at}.left`]: { inc: more } },
  )
}

function tooFew(sitting: SittingRow, draft: SetDraft): Remark | undefined {
  const pool = sitting.pools[draft.set]
  const taken = pool ? pool.cap - pool.left : 0
  if (taken <= draft.portions) return undefined
  const words = {
    value: String(draft.portions),
    says: `已经有人订了 ${taken} 份`,
    todo: `份数不能少于 ${taken}，改好再导一次`,
  }
  return refused(draft, '份数', words)
}

async function judge(
  store: MealsStore,
  sitting: SittingRow | undefined,
  draft: SetDraft,
  apply: boolean,
): Promise<Verdict> {
  if (!sitting) return 'fresh'
  if (offersAlready(sitting, draft)) return 'unchanged'
  const few = tooFew(sitting, draft)
  if (few) return few
  if (apply && !(await changeSet(store, sitting, draft)))
    return refused(draft, '套餐', { value: draft.set, says: '导入时正好有人在订', todo: '再导一次就行' })
  return sitting.pools[draft.set] ? 'changed' : 'fresh'
}

async function takeDraft(
  store: MealsStore,
  canteen: CanteenRow,
  draft: MenuDraft,
  apply: boolean,
): Promise<Verdict[]> {
  const id = sittingIdOf(canteen._id, draft.day, draft.meal)
  const fresh = sittingOf(canteen, draft)
  if (!fresh)
    return draft.sets.map(set =>
      refused(set, '餐次', {
        value: draft.meal,
        says: '饭堂不开这一餐',
        todo: '在饭堂设置里加上这一餐，再导一次',
      }),
    )
  const [existing] = await store.sittings([id], [])
  if (!existing && apply) {
    const added = await store.addSitting({ ...fresh, _id: id, turns: {}, freezes: fresh.closesAt })
    if (added === 'exists') return takeDraft(store, canteen, draft, apply)
  }
  return Promise.all(draft.sets.map(set => judge(store, existing, set, apply)))
}

const howMany = (verdicts: readonly Verdict[], what: Verdict) =>
  verdicts.filter(verdict => verdict === what).length

/** Takes a weekly menu: opens what is not there, changes what differs, leaves the rest and everybody's bookings alone. */
export const importHandlers = (store: MealsStore): Pick<Handlers<MealsContract>, 'importMenu'> => ({
  async importMenu({ input, now }) {
    const canteen = await store.canteen(input.canteenId)
    if (!canteen) return refuse('meals.not-on-menu')
    const { sittings, problems, ignoredColumns } = readMenu(input.rows, dayOf(now))
    const verdicts: Verdict[] = []
    for (const draft of sittings) verdicts.push(...(await takeDraft(store, canteen, draft, input.apply)))
    const remarks: Remark[] = [
      ...problems.map(({ line, column, value, says, todo, fatal }) => ({
        line,
        column,
        value,
        says,
        todo,
        refused: fatal,
      })),
      ...verdicts.flatMap(verdict => (typeof verdict === 'string' ? [] : [verdict])),
    ]
    const refusedRows = new Set(remarks.filter(remark => remark.refused).map(remark => remark.line)).size
    const counts = {
      fresh: howMany(verdicts, 'fresh'),
      changed: howMany(verdicts, 'changed'),
      unchanged: howMany(verdicts, 'unchanged'),
      refused: refusedRows,
    }
    return { counts, remarks: remarks.sort((a, b) => a.line - b.line), ignoredColumns, applied: input.apply }
  },
})
