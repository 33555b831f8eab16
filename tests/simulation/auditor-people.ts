import { wrongAccounts, wrongCodes, wrongDoubles, type WhoseIs } from './auditor-people-accounts'
import { wrongFacts, type Open } from './auditor-people-facts'
import { wrongMeals, wrongTwinMeals } from './auditor-people-meals'
import { wrongLeaving, wrongMerges, type End } from './auditor-people-records'
import { wrongRegisters } from './auditor-people-registers'
import { wrongNumbers, wrongOffices, wrongRest, wrongRows, type Deed } from './auditor-people-rows'
import { wrongTies } from './auditor-people-ties'
import type { Memory } from './told-people'
import type { Somebody } from './village'

/** The store as it lies in the end, and the two keys the auditor has: to fingerprints and to sealed fields. */
export interface Ledger extends End {
  read: (collection: string) => readonly unknown[]
  deeds: readonly Deed[]
  logs: readonly string[]
  whoseIs: WhoseIs
  open: Open
}

const isHolder = ({ role, until }: { role: string; until?: number }) =>
  role === 'administrator' && until === undefined

/** Everything that people were told and everything that is stored, held against each other; what is wrong, in words. */
export function auditPeople(
  memory: Memory,
  { helpers, everybody }: Record<'helpers' | 'everybody', readonly Somebody[]>,
  ledger: Ledger,
): string[] {
  const { stored, sittings, now, whoseIs, open } = ledger
  const rows = [...stored.values()]
  const whoseWas = new Map(
    everybody
      .filter(({ id }) => memory.before.get(id)?.account !== undefined)
      .map(({ account, id }) => [account, id]),
  )
  const leaving = new Set(memory.folk.leaving.map(({ account }) => account))
  const staying = { ...memory, heard: memory.heard.filter(({ account }) => !leaving.has(account)) }
  // Who was given a phone during the run has it for himself alone; it may be untied again by now.
  const owners = new Map(everybody.map(({ account, id }) => [account, id]))
  const idOf = (account: string) => owners.get(account) ?? whoseIs(account)
  const holders = rows.filter(row => row.closed === undefined && row.grants.some(isHolder))
  return [
    ...wrongRegisters(memory, stored),
    ...wrongFacts(memory, stored, open),
    ...wrongTies(memory, helpers, stored),
    ...wrongAccounts(staying, whoseWas, whoseIs),
    ...wrongCodes(memory, rows),
    ...wrongDoubles(memory, rows),
    ...wrongMeals(memory, stored, sittings, now),
    ...wrongTwinMeals(memory, stored, sittings, now),
    ...wrongMerges(memory, stored),
    ...wrongLeaving(memory, ledger),
    ...wrongRows(memory, ledger.deeds, idOf),
    ...wrongRest(ledger.read),
    ...wrongNumbers(memory, ledger.everything, ledger.logs),
    ...wrongOffices(memory, holders.length),
  ].map(says => `people: ${says}`)
}
