import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Icon, type IconName } from '../icon/icon'
import { names } from '../names'
import { Press } from '../press/press'
import { text } from '../text'
import './tabs.scss'

export interface Tab {
  id: string
  label: string
  icon: IconName
}

export interface TabsProps {
  tabs: readonly Tab[]
  value: string
  onChoose: (id: string) => void
}

/** The four rooms of the house. */
export function Tabs({ tabs, value, onChoose }: TabsProps) {
  return (
    <View className="n-tabs" {...aria({ role: 'tablist', label: text.pages })}>
      {tabs.map(({ id, label, icon }) => (
        <Press
          key={id}
          className={names('n-tab', id === value && 'is-on')}
          role="tab"
          chosen={id === value}
          onPress={() => onChoose(id)}
        >
          <Icon name={icon} size={26} />
          <View>{label}</View>
        </Press>
      ))}
    </View>
  )
}
