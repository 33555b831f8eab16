import { useState } from 'react'
import type { Role } from '../../../domain/kernel/grants'
import { people } from './api'
import { placesFor, untilOf, type Span } from './trust-places'

interface Place {
  id: string
  name: string
}

/** What is being given, as far as it was chosen; a single place for a role needs no choosing. */
export function useGift(all: readonly Place[]) {
  const [role, setRole] = useState<Role>()
  const [place, setPlace] = useState<string>()
  const [span, setSpan] = useState<Span>('always')
  const places = role === undefined ? [] : placesFor(role, all)
  const only = places.length === 1 ? places[0]?.id : undefined
  const scope = only ?? places.find(({ id }) => id === place)?.id
  const chosen = role === undefined || scope === undefined ? undefined : { role, scope, span }
  return { role, setRole, places, scope, setPlace, span, setSpan, chosen }
}

export type Gift = ReturnType<typeof useGift>

/** Gives it; the button is off until everything is chosen. */
export function give(personId: string, chosen: Gift['chosen'], key: string) {
  if (!chosen) throw new Error('nothing was chosen to give')
  const { role, scope, span } = chosen
  return people.entrust({ personId, role, scope, ...untilOf(span, Date.now()) }, key)
}
