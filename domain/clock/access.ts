import { may, type AccessRow } from '../kernel/access'

/** Who may do what in the service clock: only the platform. */
export const clockAccess = { tick: may({ timer: 'yes' }) } satisfies Record<string, AccessRow>
