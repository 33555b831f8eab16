import type { AccessRow } from '../../domain/kernel/access'
import { authorise, type Visitor } from '../../domain/kernel/authorise'
import { isRefusal } from '../../domain/kernel/refusal'
import { DELETED, NOW, recordOf } from './access-cast'
import type { Cell, Tried, Verdict } from './access-cells'

function visitorOf({ caller, is, id }: Cell['standing']): Visitor {
  if (is === 'timer') return { kind: 'platform' }
  if (is === 'nobody') return { kind: 'nobody' }
  const person = id === undefined ? undefined : recordOf(id)
  const account = caller.kind === 'account' ? caller.account : 'desk'
  return person ? { kind: 'person', account, person } : { kind: 'guest', account }
}

/** What the rule says of a cell, with a row of the table, without any database. */
export function ruled({ action: { allow } }: Tried, row: AccessRow, { standing, input }: Cell): Verdict {
  const visitor = visitorOf(standing)
  const ids = allow.subjects?.(input) ?? []
  const found = [...new Set(ids.flatMap(id => (id === DELETED ? [] : (recordOf(id) ?? []))))]
  const subjects = ids.length === 0 && visitor.kind === 'person' ? [visitor.person] : found
  const via = authorise({ allow: { ...allow, may: row }, input, visitor, subjects, now: NOW })
  return isRefusal(via) ? { code: via.refused, facts: via.facts as Record<string, string> } : 'may'
}
