import { useState } from 'react'
import type { Household } from '../../lib/household'
import type { Person } from '../../lib/persons'
import type { Query } from '../../lib/query'
import type { Menu } from './api'
import { eatsHere } from './today'

export interface Whom {
  /** Everybody it could be for. */
  persons: Person[]
  toggle: (id: string) => void
  /** Takes part oneself, when one does not eat here as a rule and stands not among the persons. */
  join: (() => void) | undefined
  /** How the person herself is greeted, when the meal is for nobody else. */
  name: string | undefined
}

/** Asked for by name, else the elders one helps, else oneself. */
function firstIds(asked: readonly string[], persons: readonly Person[]): string[] {
  if (asked.length > 0) return [...asked]
  const helped = persons.filter(({ self, agreed }) => !self && agreed)
  return (helped.length > 0 ? helped : persons.filter(({ self }) => self)).map(({ id }) => id)
}

/** The elders, then oneself if one takes part. */
const switchable = (persons: readonly Person[], own: readonly Person[]): Person[] => [
  ...persons.filter(({ self }) => !self),
  ...own,
]

const toggled = (ids: readonly string[], id: string) =>
  ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id]

/** Whom the meal is for, and who else it could be for. */
export function usePersons({ persons, who }: Pick<Household, 'persons' | 'who'>, asked: readonly string[]) {
  const [touched, setTouched] = useState<string[]>()
  const [joined, setJoined] = useState(false)
  const first = firstIds(asked, persons)
  const ids = touched ?? first
  const toggle = (id: string) => setTouched(toggled(ids, id))
  const own = persons.filter(({ self }) => self)
  const alone = ids.length === 1 && own.some(({ id }) => id === ids[0])
  const join = () => {
    setJoined(true)
    setTouched([...ids, ...own.map(({ id }) => id)])
  }
  /** Somebody who came for her elders stands beside them only if she eats here or wishes it. */
  function among({ look }: Query<Menu>, change: boolean): Whom {
    const sittings = look.state === 'shown' ? look.data.days.flatMap(day => day.sittings) : []
    const came = asked.length > 0
    const isIn = ({ id }: Person) => joined || first.includes(id) || (!came && eatsHere(sittings, id))
    const able = change
      ? persons.filter(({ id }) => asked.includes(id))
      : switchable(persons, own.filter(isIn))
    const mayJoin = !came && !own.every(isIn)
    return {
      persons: able,
      toggle,
      join: mayJoin ? join : undefined,
      name: alone ? who?.greeting : undefined,
    }
  }
  return { ids, among }
}
