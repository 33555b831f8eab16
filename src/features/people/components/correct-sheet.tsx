import { useState } from 'react'
import { View } from '@tarojs/components'
import { Sheet } from '../../../components/sheet/sheet'
import { dayOf } from '../../../../domain/kernel/time'
import { people } from '../api'
import { correctionOf, heldBy, type Typed } from '../correction'
import { fingerprint } from '../fingerprint'
import type { FieldName } from '../record-view'
import { useDeed } from '../use-deed'
import { useHeard } from '../use-heard'
import type { RecordView } from '../use-record'
import { useVoice } from '../voice'
import { Editor } from './correct-editor'

interface CorrectSheetProps {
  record: RecordView
  field: FieldName
  onClose: () => void
  onSaved: () => void
}

/** One field is put right, in a sheet of its own. */
export function CorrectSheet({ record, field, onClose, onSaved }: CorrectSheetProps) {
  const { text, channels } = useVoice()
  const heard = useHeard(channels, 'wechat')
  const [typed, setTyped] = useState(() => heldBy(field, record))
  const [problem, setProblem] = useState<string>()
  const read = correctionOf(field, typed, dayOf(Date.now()))
  const saving = useDeed(
    `correct ${field} of ${record.id} ${fingerprint(JSON.stringify(typed))} ${heard.value}`,
    key =>
      people.correct(
        { personId: record.id, changes: 'changes' in read ? read.changes : {}, channel: heard.value },
        key,
      ),
    onSaved,
  )
  const save = () => {
    setProblem('problem' in read ? read.problem : undefined)
    if (!('problem' in read)) saving.run()
  }
  const type = (value: Typed) => {
    setProblem(undefined)
    setTyped(value)
  }
  return (
    <Sheet
      title={text.correct(text.fields[field])}
      close={{ label: text.close, onPress: onClose }}
      main={{ label: text.save, onPress: save, busy: saving.busy && text.saving, ...heard.off }}
    >
      <Editor field={field} typed={typed} problem={problem} onType={type} onDone={save} />
      {heard.chips}
      {saving.words ? <View>{`${saving.words.title}。${saving.words.reason}`}</View> : null}
    </Sheet>
  )
}
