import type { PeopleContract } from '../../../domain/people/contract'
import { clientFor } from '../../lib/call'

/** What the phone asks of the service people. */
export const people = clientFor<PeopleContract>('people')
