import type { AccountRow } from '../../cloudfunctions/people/store-rows'
import type { Check, Finding, Store } from './finding'
import { personsIn } from './people'

const wrong = (row: string, says: string): Finding => ({ invariant: 'people', row, says })

function doubledAccounts(store: Store): Finding[] {
  const owners = new Map<string, string>()
  return personsIn(store).flatMap(({ _id, account }) => {
    if (account === undefined) return []
    const other = owners.get(account)
    owners.set(account, _id)
    return other === undefined ? [] : [wrong(`persons/${_id}`, `has the same account as ${other}`)]
  })
}

/** An account belongs to the person on whom it stands; one that a registration still holds stands on nobody yet. */
export const checkAccounts: Check = store => {
  // The store holds what the service people wrote.
  const accounts = store('accounts') as unknown as AccountRow[]
  const persons = new Map(personsIn(store).map(row => [row._id, row]))
  const held = new Map(accounts.map(row => [row._id, row.person]))
  const stray = accounts
    .filter(row => row.for === undefined && persons.get(row.person)?.account !== row._id)
    .map(row => wrong(`accounts/${row._id}`, `belongs to ${row.person}, on whom it does not stand`))
  const unheld = [...persons.values()]
    .filter(({ _id, account }) => account !== undefined && held.get(account) !== _id)
    .map(({ _id }) => wrong(`persons/${_id}`, 'has an account that is not held for him'))
  return [...doubledAccounts(store), ...stray, ...unheld]
}
