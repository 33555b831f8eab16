import { useState } from 'react'
import { Ways } from '../../../components/ways/ways'
import type { Day } from '../../../../domain/kernel/time'
import type { Person } from '../../../lib/persons'
import { deedLine } from '../deed-words'
import { text } from '../text'
import { useMine } from '../use-meals'
import { Deeds } from './deeds'

interface HistoryProps {
  ids: readonly string[]
  persons: readonly Person[]
  today: Day
}

function Past({ ids, persons, today }: HistoryProps) {
  const { look } = useMine(ids)
  if (look.state !== 'shown') return null
  return <Deeds lines={look.data.deeds.map(deed => deedLine(deed, persons, today))} />
}

/** What was, a row below what is; it is looked up when somebody wants to know. */
export function History(props: HistoryProps) {
  const [open, setOpen] = useState(false)
  return open ? (
    <Past {...props} />
  ) : (
    <Ways
      bare
      onChoose={() => setOpen(true)}
      ways={[{ id: 'past', icon: 'clock', title: text.past, line: text.pastLine }]}
    />
  )
}
