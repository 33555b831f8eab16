import { useState } from 'react'
import { View } from '@tarojs/components'
import { Seg } from '../../../components/seg/seg'
import type { Answer } from '../../../lib/answer'
import { people } from '../api'
import { staffVoice, text } from '../care-record-text'
import { staffRows } from '../record-view'
import { useLooked, type Looked } from '../use-looked'
import type { HistoryView, RecordView } from '../use-record'
import { VoiceContext } from '../voice'
import { BeforeLook, CareScreen } from './care-screen'
import { ConsentList } from './consent-list'
import { CorrectList } from './correct-list'
import { PeopleHistory } from './people-history'

const parts = ['record', 'consents', 'history'] as const
export type RecordPart = (typeof parts)[number]

/** The part an address names; the record itself when it names none. */
export const partNamed = (word: string): RecordPart => parts.find(part => part === word) ?? 'record'

function Past({ personId, query }: { personId: string; query: Looked<HistoryView> }) {
  const { look, again } = query
  if (look.state !== 'shown') return <BeforeLook {...query} />
  const shared = { personId, history: look.data, onUndone: again }
  return (
    <View className="stack">
      <View className="t-title">{text.deeds}</View>
      <PeopleHistory kind="records" {...shared} />
      <View className="t-title">{text.looks}</View>
      <PeopleHistory kind="looks" {...shared} />
    </View>
  )
}

interface OpenProps {
  part: RecordPart
  record: RecordView
  again: () => void
  onConsents: () => void
}

function OpenPart({ part, record, again, onConsents }: OpenProps) {
  const past = useLooked(part === 'history' ? `history ${record.id}` : undefined, () =>
    people.history({ personId: record.id }),
  )
  if (part === 'history') return <Past personId={record.id} query={past} />
  if (part === 'consents') return <ConsentList record={record} onChanged={again} />
  return (
    <>
      <View>{text.lead}</View>
      <CorrectList record={record} rows={staffRows(record)} onSaved={again} onConsents={onConsents} />
    </>
  )
}

/** The record with what staff remarked, which stands on the card alone. */
async function recordWithNote(personId: string): Promise<Answer<RecordView>> {
  const [record, card] = await Promise.all([people.record({ personId }), people.person({ personId })])
  if (!record.ok) return record
  return card.ok ? { ok: true, data: { ...record.data, note: card.data.note } } : card
}

/** 资料、同意、办过什么 of somebody whom staff look after; nothing of it stays on the phone. */
export function CareRecord({ personId, from }: { personId: string; from: RecordPart }) {
  const [part, setPart] = useState(from)
  const query = useLooked(`record ${personId}`, () => recordWithNote(personId))
  const { look, again } = query
  if (look.state !== 'shown')
    return (
      <CareScreen title={text.parts[part]}>
        <BeforeLook {...query} />
      </CareScreen>
    )
  // Of who has died one still sees what was done; nothing can be changed any more.
  const isLocked = look.data.died !== undefined
  return (
    <VoiceContext.Provider value={staffVoice}>
      <CareScreen title={text.title(look.data.name)}>
        {isLocked ? null : (
          <Seg
            label={text.tabs}
            value={part}
            onChange={setPart}
            options={parts.map(value => ({ value, label: text.parts[value] }))}
          />
        )}
        <OpenPart
          part={isLocked ? 'history' : part}
          record={look.data}
          again={again}
          onConsents={() => setPart('consents')}
        />
      </CareScreen>
    </VoiceContext.Provider>
  )
}
