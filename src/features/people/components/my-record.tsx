import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { Card } from '../../../components/card/card'
import { KeyValues } from '../../../components/key-values/key-values'
import { Note } from '../../../components/note/note'
import { dayOf } from '../../../../domain/kernel/time'
import { dateWord } from '../../../lib/clock-words'
import { text } from '../data-text'
import { fieldRows } from '../record-view'
import type { RecordView } from '../use-record'
import { CorrectList } from './correct-list'

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
        <CorrectList {...props} rows={fieldRows(record)} />
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
