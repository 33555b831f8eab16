import { Text, View } from '@tarojs/components'
import type { GuestView } from '../../../../domain/meals/views'
import { BigButton } from '../../../components/big-button/big-button'
import { StatusTag, type Tone } from '../../../components/status-tag/status-tag'
import { measured } from '../../../lib/clock-words'
import type { CallList } from '../staff-order'
import { text } from '../staff-text'
import { buildingWord, noAnswerWord } from '../staff-words'

const Name = ({ guest }: { guest: GuestView }) => (
  <View className="staff-row-name">
    {guest.name || text.noName}
    {guest.age === undefined ? null : <Text className="staff-row-age">{measured(guest.age, '岁')}</Text>}
  </View>
)

function Under({ guest, next }: { guest: GuestView; next: GuestView | undefined }) {
  if (guest.calls > 0) return <StatusTag tone="bad" word={noAnswerWord(guest.calls)} />
  if (guest.personId === next?.personId) return <StatusTag tone="wait" word={text.firstOne} />
  const building = buildingWord(guest.building)
  return building ? <View>{building}</View> : null
}

interface RowsProps {
  onCall: (guest: GuestView) => void
}

/** Those nobody has heard of, the frailest first. */
export function CallRows({ list: { toCall, next }, onCall }: RowsProps & { list: CallList }) {
  if (toCall.length === 0) return null
  return (
    <View className="staff-rows">
      {toCall.map(guest => (
        <View key={guest.personId} className="staff-row">
          <View className="staff-row-body">
            <Name guest={guest} />
            <Under guest={guest} next={next} />
          </View>
          <BigButton kind="quiet" size="small" icon="phone" label={text.call} onPress={() => onCall(guest)} />
        </View>
      ))}
    </View>
  )
}

const toneOf = ({ said }: GuestView): Tone =>
  said === 'needs-help' ? 'bad' : said === 'not-coming' ? 'none' : 'ok'

/** Those a call brought an answer from. Where somebody must go and look one can still call again. */
export function ToldRows({ told, onCall }: RowsProps & { told: readonly GuestView[] }) {
  if (told.length === 0) return null
  return (
    <View className="staff-told">
      {told.map(guest => (
        <View key={guest.personId} className="staff-row">
          <View className="staff-row-body">
            <Name guest={guest} />
            {guest.said ? <StatusTag tone={toneOf(guest)} word={text.said[guest.said]} /> : null}
          </View>
          <BigButton kind="text" size="small" label={text.callAgain} onPress={() => onCall(guest)} />
        </View>
      ))}
    </View>
  )
}
