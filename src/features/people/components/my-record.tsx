import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { Card } from '../../../components/card/card'
import { KeyValues } from '../../../components/key-values/key-values'
import { Note } from '../../../components/note/note'
import { Sheet } from '../../../components/sheet/sheet'
import { Ways } from '../../../components/ways/ways'
import { dayOf } from '../../../../domain/kernel/time'
import { dateWord } from '../../../lib/clock-words'
import { text } from '../data-text'
import { fieldRows, type FieldName, type FieldRow } from '../record-view'
import type { RecordView } from '../use-record'
import { CorrectSheet } from './correct-sheet'

const icons: Record<
  FieldName,
  'person' | 'calendar' | 'phone' | 'list' | 'house' | 'door' | 'people' | 'speaker' | 'bowl'
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
}

/** Who can, where he himself cannot. */
const Office = ({ row, onClose }: { row: FieldRow; onClose: () => void }) => (
  <Sheet title={text.byOffice(row.title)} close={{ label: text.close, onPress: onClose }}>
    <View>{row.field === 'born' || row.field === 'sex' ? text.follows : text.byOfficeLine}</View>
  </Sheet>
)

interface MyRecordProps {
  record: RecordView
  self: boolean
  onSaved: () => void
  onConsents: () => void
}

function Welfare({ record: { welfare } }: { record: RecordView }) {
  return (
    <Card>
      <View className="t-title">{text.welfare}</View>
      {welfare.length === 0 ? <View>{text.noWelfare}</View> : null}
      {welfare.map(({ category, validTo }) => (
        <View key={category}>
          {validTo === undefined ? category : `${category} · ${text.until(dateWord(validTo))}`}
        </View>
      ))}
    </Card>
  )
}

/** What is kept about oneself, each thing with the way to put it right. */
function Own({ record, onSaved, onConsents }: MyRecordProps) {
  const [touched, setTouched] = useState<FieldRow>()
  const [saved, setSaved] = useState<string>()
  const rows = fieldRows(record)
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

/** What is kept about somebody: his own to put right, or an elder's for whom one acts, to look at. */
export function MyRecord(props: MyRecordProps) {
  const { record, self } = props
  const { closing } = record
  return (
    <>
      {closing === undefined ? null : (
        <Banner icon="info" title={text.closing(dateWord(dayOf(closing)))} line={text.closingLine} />
      )}
      {self ? (
        <Own {...props} />
      ) : (
        <>
          <Note words={text.familySees} />
          <KeyValues rows={fieldRows(record).map(({ title, line }) => ({ label: title, value: line }))} />
        </>
      )}
      <Welfare record={record} />
    </>
  )
}
