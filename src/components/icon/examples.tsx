import { View } from '@tarojs/components'
import type { Examples } from '../examples'
import { Icon, type IconName } from './icon'
import { paths } from './paths'

const isIcon = (name: string): name is IconName => name in paths

export const examples: Examples = {
  全套图标: () => (
    <View style={{ display: 'flex', flexWrap: 'wrap', color: 'var(--green)' }}>
      {Object.keys(paths)
        .filter(isIcon)
        .map(name => (
          <View key={name} style={{ padding: '8px' }}>
            <Icon name={name} size={34} />
          </View>
        ))}
    </View>
  ),
}
