import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { Sheet } from '../../../components/sheet/sheet'
import { Ways } from '../../../components/ways/ways'
import type { FieldName, FieldRow } from '../record-view'
import type { RecordView } from '../use-record'
import { useVoice } from '../voice'
import { CorrectSheet } from './correct-sheet'

const icons: Record<
  FieldName,
  'person' | 'calendar' | 'phone' | 'list' | 'house' | 'door' | 'people' | 'speaker' | 'bowl' | 'pencil'
> = {
  name: 'person',
  sex: 'person',
  born: 'calendar',
  phone: 'phone',
  idNumber: 'list',
  home: 'house',
  door: 'door',
  livesAlone: 'people',
  hardOfHearing: 'speaker',
  diet: 'bowl',
  note: 'pencil',
}

/** Who can, where he himself cannot. */
function Office({ row, onClose }: { row: FieldRow; onClose: () => void }) {
  const { text } = useVoice()
  return (
    <Sheet title={text.byOffice(row.title)} close={{ label: text.close, onPress: onClose }}>
      <View>{row.field === 'born' || row.field === 'sex' ? text.follows : text.byOfficeLine}</View>
    </Sheet>
  )
}

interface CorrectListProps {
  record: RecordView
  rows: readonly FieldRow[]
  onSaved: () => void
  onConsents: () => void
}

/** What is kept about somebody, each thing with the way to put it right. */
export function CorrectList({ record, rows, onSaved, onConsents }: CorrectListProps) {
  const { text } = useVoice()
  const [touched, setTouched] = useState<FieldRow>()
  const [saved, setSaved] = useState<string>()
  const close = () => setTouched(undefined)
  const touch = (id: string) => {
    const row = rows.find(({ field }) => field === id)
    setSaved(undefined)
    if (row?.touch === 'consent') onConsents()
    else setTouched(row)
  }
  return (
    <>
      {saved === undefined ? null : <Banner icon="check" title={text.saved(saved)} />}
      <View>{text.tapToCorrect}</View>
      <Ways ways={rows.map(row => ({ id: row.field, icon: icons[row.field], ...row }))} onChoose={touch} />
      {touched?.touch === 'office' ? <Office row={touched} onClose={close} /> : null}
      {touched?.touch === 'correct' ? (
        <CorrectSheet
          key={touched.field}
          record={record}
          field={touched.field}
          onClose={close}
          onSaved={() => {
            close()
            setSaved(touched.title)
            onSaved()
          }}
        />
      ) : null}
    </>
  )
}
