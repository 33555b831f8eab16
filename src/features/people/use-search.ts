import { useState } from 'react'
import type { OutputOf } from '../../../domain/kernel/contract'
import type { PeopleContract } from '../../../domain/people/contract'
import type { Answer } from '../../lib/answer'
import { people } from './api'
import { useLooked } from './use-looked'

type Found = OutputOf<PeopleContract['search']>
export type Hit = Found['hits'][number]

const SHOWN = 10

/** Looks in each place; the first ten of all together. */
async function inAll(places: readonly string[], text: string): Promise<Answer<Found>> {
  const answers = await Promise.all(places.map(scope => people.search({ scope, text })))
  const wrong = answers.find(answer => !answer.ok)
  if (wrong) return wrong
  const found = answers.flatMap(answer => (answer.ok ? [answer.data] : []))
  const hits = [...new Map(found.flatMap(one => one.hits).map(hit => [hit.id, hit])).values()]
  const more = found.some(one => one.more) || hits.length > SHOWN
  return { ok: true, data: { hits: hits.slice(0, SHOWN), more } }
}

/** What is typed, and what was found for what was asked last. */
export function useSearch(places: readonly string[]) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<string>()
  const found = useLooked(
    asked === undefined || places.length === 0 ? undefined : `${places.join()} ${asked}`,
    () => inAll(places, asked ?? ''),
  )
  const find = () => {
    const text = typed.trim()
    if (text === '') return
    if (text === asked) found.again()
    setAsked(text)
  }
  const type = (value: string) => {
    setTyped(value)
    if (value === '') setAsked(undefined)
  }
  return { typed, type, asked, find, found }
}
