import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon, type IconName } from '../icon/icon'
import { Press } from '../press/press'
import { text } from '../text'
import './call-bar.scss'

export interface CallBarProps {
  reading: boolean
  onRead: () => void
  onStop: () => void
  onCall: () => void
  /** Nobody answers now, but a word can be left. Without it the key stays a telephone. */
  onLeaveWord?: (() => void) | undefined
}

interface KeyProps {
  icon: IconName
  word: string
  call?: boolean
  onPress: () => void
}

const Key = ({ icon, word, call, onPress }: KeyProps) => (
  <Press className={call ? 'n-rail-key n-rail-call' : 'n-rail-key'} onPress={onPress}>
    <Icon name={icon} className="n-rail-icon" />
    <View>{word}</View>
  </Press>
)

/** The handrail: two keys on the painted dado, in the same place on every screen. */
export function CallBar({ reading, onRead, onStop, onCall, onLeaveWord }: CallBarProps) {
  return (
    <View className="n-rail" {...aria({ role: 'navigation', label: text.always })}>
      {reading ? (
        <Key icon="stop" word={text.stopReading} onPress={onStop} />
      ) : (
        <Key icon="speaker" word={text.read} onPress={onRead} />
      )}
      {onLeaveWord ? (
        <Key call icon="speech" word={text.leaveWord} onPress={onLeaveWord} />
      ) : (
        <Key call icon="phone" word={text.callOffice} onPress={onCall} />
      )}
    </View>
  )
}
