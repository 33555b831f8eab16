import { useState } from 'react'
import { people } from './api'
import { useDeed } from './use-deed'

export interface Described {
  id: string
  name: string
  floors: number
  units: number
  lift?: boolean | undefined
}

/** How a building is, before it is noted. */
export function useBuilding({ id, floors: was, units: had, lift: known }: Described, onDone: () => void) {
  const [floors, setFloors] = useState(was || 6)
  const [units, setUnits] = useState(had || 1)
  const [lift, setLift] = useState(known)
  // Whether there is a lift must be said: a wrong guess would hide whom the stairs keep at home.
  const input = { buildingId: id, floors, units, lift: lift ?? false }
  const deed = useDeed(
    `building ${JSON.stringify(input)}`,
    key => people.describeBuilding(input, key),
    onDone,
  )
  return { floors, setFloors, units, setUnits, lift, setLift, deed }
}
