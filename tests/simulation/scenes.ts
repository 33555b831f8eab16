import type { contractOf } from '../../local/docs/contracts'
import type { Scene, Scenes } from './scene'
import { familyScenes } from './scenes-family'
import { mealsScenes } from './scenes-meals'
import { noticesScenes } from './scenes-notices'
import { recordScenes } from './scenes-records'
import { keptScenes, selfScenes } from './scenes-self'
import { staffScenes } from './scenes-staff'
import { trustScenes } from './scenes-trust'

type All = { [S in keyof typeof contractOf]: Scenes<(typeof contractOf)[S]> }

const scenes: All = {
  people: {
    ...selfScenes,
    ...keptScenes,
    ...familyScenes,
    ...staffScenes,
    ...recordScenes,
    ...trustScenes,
  },
  meals: mealsScenes,
  notices: noticesScenes,
  clock: { tick: 'reads', jobs: 'reads' },
}

export const scenesOf = (service: string, action: string): readonly Scene<unknown>[] | 'reads' | undefined =>
  // For those who go through all of them; each was checked by its own type above.
  (scenes as Record<string, Record<string, readonly Scene<unknown>[] | 'reads'>>)[service]?.[action]
