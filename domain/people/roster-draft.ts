import type { Care, Category } from '../kernel/person'
import type { RowProblem } from '../kernel/sheet'
import type { Day } from '../kernel/time'
import type { RosterCode } from './roster-words'

/** A person as a roster row gives him; what the row leaves open is absent or empty. */
export interface PersonDraft {
  readonly line: number
  readonly name: string
  readonly sex?: '男' | '女'
  readonly born?: Day
  readonly idNumber?: string
  readonly phone?: string
  readonly building: string
  readonly unit: string
  readonly door: string
  /** The name of the head of his household, his own name if he is it. */
  readonly headOfHousehold?: string
  readonly categories: readonly Category[]
  readonly care: Care
  readonly note: string
}

/** The persons who live behind one door under one head. */
export interface HouseholdDraft {
  readonly building: string
  readonly unit: string
  readonly door: string
  readonly headOfHousehold?: string
  /** The rows of its persons. */
  readonly lines: readonly number[]
}

export interface Roster {
  readonly persons: readonly PersonDraft[]
  readonly households: readonly HouseholdDraft[]
  readonly problems: readonly RowProblem<RosterCode>[]
  readonly ignoredColumns: readonly string[]
}
