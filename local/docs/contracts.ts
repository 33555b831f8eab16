import type { Contract } from '../../domain/kernel/contract'
import { clockContract } from '../../domain/clock/contract'
import { mealsContract } from '../../domain/meals/contract'
import { peopleContract } from '../../domain/people/contract'

/** Every service with what it may be asked. */
export const contracts: Readonly<Record<string, Contract>> = {
  people: peopleContract,
  meals: mealsContract,
  clock: clockContract,
}
