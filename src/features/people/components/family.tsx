import type { Person } from '../../../lib/persons'
import type { Me } from '../../../lib/session'
import { FamilyCards, type FamilyCardsProps } from './family-cards'
import { Helpers } from './helpers'

interface FamilyProps extends Pick<FamilyCardsProps, 'dayOf'> {
  me: Me
  elders: readonly Person[]
  onEnded: () => void
}

/** A daughter sees her parents; an elder who helps nobody sees who may act for her. */
export const Family = ({ me, elders, dayOf, onEnded }: FamilyProps) =>
  elders.length === 0 && me.helpers.length > 0 ? (
    <Helpers me={me} onEnded={onEnded} />
  ) : (
    <FamilyCards elders={elders} dayOf={dayOf} />
  )
