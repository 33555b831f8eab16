import type { contractOf } from '../../local/docs/contracts'
import { mealsSamples } from './access-samples-meals'
import { noticesSamples } from './access-samples-notices'
import { peopleSamples } from './access-samples-people'
import type { About, Samples } from './access-wish'

export const samples: { [S in keyof typeof contractOf]: Samples<(typeof contractOf)[S]> } = {
  people: peopleSamples,
  meals: mealsSamples,
  notices: noticesSamples,
  clock: {
    tick: () => ({ trigger: 'every-five-minutes' }),
    jobs: ({ community }) => ({ placeId: community }),
  },
}

/** The wish of an action about somebody and some place; throws for an action that has no sample. */
export function wishFor(service: string, action: string, about: About): unknown {
  const make = (samples as Record<string, Record<string, (about: About) => unknown>>)[service]?.[action]
  if (!make) throw new Error(`no sample for ${service}.${action} in tests/support/access-samples-*.ts`)
  return make(about)
}
