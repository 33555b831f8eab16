import type { Role } from './grants'

/** What one is without being trusted with anything: not signed in, signed in but unknown, the person himself, his helper, the platform. */
export const beings = ['nobody', 'guest', 'self', 'family', 'timer'] as const
export type Being = (typeof beings)[number]

/**
 * Where a role must hold: at the `home` of everybody acted for, or at the `place` the action is about. A role that is not
 * named may not.
 */
export type Reach = 'home' | 'place'
export type Cells = Partial<Record<Being, 'yes'>> & Partial<Record<Role, Reach>>

/** Who may do an action: while everybody acted for lives, and after one of them has died. */
export interface AccessRow {
  living: Cells
  locked: Cells
}

/** A row of the table of who may do what; without a second part nobody may once the person has died. */
export const may = (living: Cells, locked: Cells = {}): AccessRow => ({ living, locked })
