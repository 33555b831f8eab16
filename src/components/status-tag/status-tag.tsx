import { View } from '@tarojs/components'
import { Dotted } from '../dotted/dotted'
import { Icon, type IconName } from '../icon/icon'
import './status-tag.scss'

export type Tone = 'ok' | 'wait' | 'none' | 'bad'

export interface StatusTagProps {
  tone: Tone
  word: string
  icon?: IconName | undefined
}

const usual: Record<Tone, IconName> = { ok: 'check-ring', wait: 'clock', none: 'minus-ring', bad: 'warn' }

/** A word about a state: picture, word and colour, all three. */
export function StatusTag({ tone, word, icon }: StatusTagProps) {
  return (
    <View className={`n-tag n-tag-${tone}`}>
      <Icon name={icon ?? usual[tone]} size={22} className="n-tag-icon" />
      <View>
        <Dotted words={word} />
      </View>
    </View>
  )
}
