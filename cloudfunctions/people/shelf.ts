import type { PeopleContract } from '../../domain/people/contract'
import type { AskFunction } from '../kit/ask-function'
import type { Vault } from '../kit/crypto'
import type { Directory } from '../kit/directory'
import type { Handlers } from '../kit/serve'
import type { PeopleStore } from './store'

/** What the handlers of this service work with. */
export interface People {
  store: PeopleStore
  vault: Vault
  directory: Directory
  /** How other functions are asked about what hangs on a person. */
  askFunction: AskFunction
}

export type PeopleHandlers<A extends keyof PeopleContract> = Pick<Handlers<PeopleContract>, A>
