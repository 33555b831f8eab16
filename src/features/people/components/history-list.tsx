import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Dotted } from '../../../components/dotted/dotted'
import { Empty } from '../../../components/empty/empty'
import { Sheet } from '../../../components/sheet/sheet'
import { StatusTag } from '../../../components/status-tag/status-tag'
import { people } from '../api'
import type { HistoryLine } from '../history-lines'
import { useDeed } from '../use-deed'
import { useVoice } from '../voice'
import './history-list.scss'

interface LinesProps {
  lines: readonly HistoryLine[]
  onUndo?: (line: HistoryLine) => void
}

/** What was done, newest first, each with the key to take it back where that is possible. */
export function Lines({ lines, onUndo }: LinesProps) {
  const { text } = useVoice()
  return (
    <View>
      {lines.map(line => (
        <View key={line.id} className="past">
          <View className="t-second">{line.when}</View>
          <View className="past-what">{line.what}</View>
          <Dotted words={line.who} />
          {line.undone ? <StatusTag tone="none" word={text.undone} /> : null}
          {line.canUndo && onUndo ? (
            <BigButton kind="quiet" icon="undo" label={text.undo} onPress={() => onUndo(line)} />
          ) : null}
        </View>
      ))}
    </View>
  )
}

interface QuestionProps {
  personId: string
  line: HistoryLine
  onClose: () => void
  onDone: () => void
}

function Question({ personId, line, onClose, onDone }: QuestionProps) {
  const { text } = useVoice()
  const deed = useDeed(`undo ${line.id}`, key => people.undo({ personId, deedId: line.id }, key), onDone)
  return (
    <Sheet
      title={text.undoTitle}
      close={{ label: text.stay, onPress: onClose }}
      main={{ label: text.undo, icon: 'undo', onPress: deed.run, busy: deed.busy && text.undoing }}
    >
      <View>{line.what}</View>
      <View>{text.undoFact}</View>
      {deed.words ? <View>{`${deed.words.title}。${deed.words.reason}`}</View> : null}
    </Sheet>
  )
}

interface RecordsProps {
  personId: string
  lines: readonly HistoryLine[]
  onUndone: () => void
}

/** What was done to a record. */
export function Records({ personId, lines, onUndone }: RecordsProps) {
  const [asked, setAsked] = useState<HistoryLine>()
  const [done, setDone] = useState(false)
  const { text } = useVoice()
  const close = () => setAsked(undefined)
  const finish = () => {
    close()
    setDone(true)
    onUndone()
  }
  if (lines.length === 0) return <Empty title={text.noDeeds} line={text.noDeedsLine} />
  return (
    <>
      {done ? <Banner icon="check" title={text.undoDone} /> : null}
      <Lines lines={lines} onUndo={setAsked} />
      {asked ? <Question personId={personId} line={asked} onClose={close} onDone={finish} /> : null}
    </>
  )
}
