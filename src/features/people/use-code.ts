import { useState } from 'react'
import { people } from './api'
import type { GivenCode } from './components/family-code'
import { useDeed } from './use-deed'

/** Whose WeChat a code is for: the person’s own, or one of his family’s. */
export type CodeFor = 'self' | 'family'

/** A code that staff make; another wish makes another code. */
export function useCode(personId: string, whom: CodeFor) {
  const [given, setGiven] = useState<GivenCode>()
  const deed = useDeed(
    `${whom} code of ${personId}`,
    key =>
      whom === 'self' ? people.invite({ personId }, key) : people.familyCode({ elderId: personId }, key),
    setGiven,
  )
  return { given, ...deed }
}
