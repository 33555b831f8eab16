import type { PeopleContract } from '../../../domain/people/contract'
import type { Answer } from '../../lib/answer'
import { clientFor } from '../../lib/call'
import { answered, keyOf } from '../../lib/wish-keys'

const people = clientFor<PeopleContract>('people')

/** The number of somebody who has not come for his meal. The look is written down, so one looks only when one calls. */
export async function phoneOfMissing(personId: string): Promise<Answer<{ phone?: string | undefined }>> {
  const wish = `phoneOf ${personId}`
  const answer = await people.phoneOf({ personId, why: 'not-come' }, keyOf(wish))
  if (answer.ok || 'refusal' in answer) answered(wish)
  return answer
}
