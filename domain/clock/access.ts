import { may, type AccessRow } from '../kernel/access'

/** Who may do what in the service clock: the platform lets it tick, the office looks whether it does. */
export const clockAccess = {
  tick: may({ timer: 'yes' }),
  jobs: may({ 'community-manager': 'place', administrator: 'place', 'county-centre': 'place' }),
} satisfies Record<string, AccessRow>
