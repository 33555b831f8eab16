import { Empty } from '../../../components/empty/empty'
import { deedLineOf, lookLineOf } from '../history-lines'
import { today } from '../today'
import type { HistoryView } from '../use-record'
import { useVoice } from '../voice'
import { Lines, Records } from './history-list'

interface PeopleHistoryProps {
  kind: 'records' | 'looks'
  personId: string
  history: HistoryView
  onUndone: () => void
}

/** What was done to a record, or who looked at the full numbers in it. */
export function PeopleHistory({ kind, personId, history, onUndone }: PeopleHistoryProps) {
  const day = today()
  const { text } = useVoice()
  if (kind === 'records')
    return (
      <Records
        personId={personId}
        lines={history.deeds.map(deed => deedLineOf(deed, day, text.you))}
        onUndone={onUndone}
      />
    )
  if (history.looks.length === 0) return <Empty title={text.noLooks} line={text.noLooksLine} />
  return <Lines lines={history.looks.map(look => lookLineOf(look, day))} />
}
