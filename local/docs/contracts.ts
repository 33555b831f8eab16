import type { Contract } from '../../domain/kernel/contract'
import { clockContract } from '../../domain/clock/contract'
import { mealsContract } from '../../domain/meals/contract'
import { noticesContract } from '../../domain/notices/contract'
import { peopleContract } from '../../domain/people/contract'

/** Every service with what it may be asked, each by its own type. */
export const contractOf = {
  people: peopleContract,
  meals: mealsContract,
  notices: noticesContract,
  clock: clockContract,
}

/** The same, for those who go through all of them. */
export const contracts: Readonly<Record<string, Contract>> = { ...contractOf }
