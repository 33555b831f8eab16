import { useState } from 'react'
import type { OutputOf } from '../../../domain/kernel/contract'
import type { PeopleContract } from '../../../domain/people/contract'
import type { Household } from '../../lib/household'
import type { Person } from '../../lib/persons'
import { useQuery } from '../../lib/query'
import { people } from './api'

/** A record; what staff remarked stands on the card that only they see, their page lays it beside the rest. */
export type RecordView = OutputOf<PeopleContract['record']> & { note?: string | undefined }
export type HistoryView = OutputOf<PeopleContract['history']>

const named = (what: string, id: string | undefined) => (id === undefined ? undefined : `${what}.${id}`)

/** What is kept about somebody; undefined while it is not known about whom. */
export const useRecord = (id: string | undefined) =>
  useQuery(named('record', id), () => people.record({ personId: id ?? '' }))

/** What was done with somebody's record. */
export const useHistory = (id: string | undefined) =>
  useQuery(named('history', id), () => people.history({ personId: id ?? '' }))

/** Whose record is looked at: one's own, or that of an elder who agreed. */
export function useWhose({ persons }: Household): {
  whose: Person | undefined
  among: Person[]
  choose: (id: string) => void
} {
  const [chosen, choose] = useState<string>()
  const among = persons.filter(({ agreed }) => agreed)
  return { whose: among.find(({ id }) => id === chosen) ?? among[0], among, choose }
}
