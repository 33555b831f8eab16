import { View } from '@tarojs/components'
import { Note } from '../../../components/note/note'
import { Ways } from '../../../components/ways/ways'
import { text } from '../text'

interface GuestWaysProps {
  onCode: () => void
  onFirst: () => void
}

/** Three ways in, for whom WeChat knows and the community does not. */
export const GuestWays = ({ onCode, onFirst }: GuestWaysProps) => (
  <>
    <View className="t-page">{text.guestTitle}</View>
    <View className="t-lead">{text.guestLine}</View>
    <Ways
      onChoose={id => (id === 'code' ? onCode() : onFirst())}
      ways={[
        { id: 'code', icon: 'code', title: text.guestCode, line: text.guestCodeLine },
        { id: 'first', icon: 'person-plus', title: text.guestFirst, line: text.guestFirstLine },
      ]}
    />
    <Note icon="phone" words={text.guestCall} />
  </>
)
