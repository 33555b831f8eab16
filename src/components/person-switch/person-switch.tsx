import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon } from '../icon/icon'
import { names } from '../names'
import { Press } from '../press/press'
import './person-switch.scss'

export interface SwitchPerson {
  id: string
  /** One character: 「妈」. */
  face: string
  name: string
  /** 「自付 5 元」, or why it cannot be: 「等妈妈同意」. */
  line?: string
  chosen: boolean
  /** Has not agreed yet. */
  waiting?: boolean
}

export interface PersonSwitchProps {
  label: string
  people: readonly SwitchPerson[]
  onToggle: (id: string) => void
}

export const Face = ({ word, on }: { word: string; on?: boolean }) => (
  <View className={names('n-face', on && 'is-on')}>{on ? <Icon name="check" size={26} /> : word}</View>
)

/** For whom it is: one, the other, or both. */
export function PersonSwitch({ label, people, onToggle }: PersonSwitchProps) {
  return (
    <View className="n-people" {...aria({ role: 'group', label })}>
      {people.map(({ id, face, name, line, chosen, waiting }) => (
        <Press
          key={id}
          className={names('n-person', chosen && 'is-chosen', waiting && 'is-waiting')}
          role="checkbox"
          chosen={chosen}
          off={waiting}
          onPress={() => onToggle(id)}
        >
          <Face word={face} on={chosen} />
          <View className="n-person-words">
            <View className="n-person-name">{name}</View>
            {line ? <View>{line}</View> : null}
          </View>
        </Press>
      ))}
    </View>
  )
}
