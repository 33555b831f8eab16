import { purposes } from '../kernel/consents'
import { mayCorrect, type Corrector, type RecordState } from './rules-correct'
import { visible, type Field } from './rules-visible'

const consents: readonly string[] = purposes.map(purpose => `consent.${purpose}`)

/**
 * Whether somebody may put back a change of these values: what he may correct, and consents. A category that staff verified,
 * and what a card says, only staff put back. A household follows the door.
 */
export function mayUndo(
  fields: readonly string[],
  who: Corrector,
  state: Pick<RecordState, 'isChecked'>,
): boolean {
  if (who === 'staff') return true
  const own: readonly string[] = [...mayCorrect(who, state), ...consents, 'household']
  return fields.every(field => own.includes(field))
}

/** What a helper of the family sees of a record: all that he needs to act for the elder, no remarks and no proofs. */
export const seenByFamily: ReadonlySet<Field> = new Set(
  (Object.keys(visible) as Field[]).filter(field => field !== 'note' && field !== 'proof'),
)

/** What somebody sees of his own record: everything. */
export const seenByHimself: ReadonlySet<Field> = new Set(Object.keys(visible) as Field[])
