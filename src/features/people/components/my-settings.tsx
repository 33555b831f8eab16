import { View } from '@tarojs/components'
import { Seg } from '../../../components/seg/seg'
import { Ways } from '../../../components/ways/ways'
import type { Me } from '../../../lib/session'
import { dutiesOf, type Duty } from '../duties'
import { text } from '../text'

export type Size = 'normal' | 'big' | 'biggest'
const scales: Record<Size, number> = { normal: 1, big: 1.2, biggest: 1.4 }
const sizes: readonly Size[] = ['normal', 'big', 'biggest']

/** Which of the three sizes is nearest to a scale. */
export const sizeOf = (k: number): Size => (k < 1.1 ? 'normal' : k < 1.3 ? 'big' : 'biggest')

interface LettersProps {
  k: number
  onChoose: (k: number) => void
}

/** How large the letters are, chosen by seeing it at once. */
export const Letters = ({ k, onChoose }: LettersProps) => (
  <View className="stack">
    <View className="t-title">{text.letters}</View>
    <Seg
      label={text.letters}
      value={sizeOf(k)}
      onChange={size => onChoose(scales[size])}
      options={sizes.map(value => ({ value, label: text.sizes[value] }))}
    />
  </View>
)

/** The screens for those on duty. */
export function Work({ me, onDuty }: { me: Me | undefined; onDuty: (duty: Duty) => void }) {
  const duties = me ? dutiesOf(me) : []
  if (duties.length === 0) return null
  const choose = (id: string) => {
    const duty = duties.find(one => one.id === id)
    if (duty) onDuty(duty.id)
  }
  return (
    <View className="stack">
      <View className="t-title">{text.work}</View>
      <Ways ways={duties} onChoose={choose} />
    </View>
  )
}

const own = [
  { id: 'data', icon: 'person', title: text.myData, line: text.myDataLine },
  { id: 'history', icon: 'clock', title: text.myHistory, line: text.myHistoryLine },
  { id: 'privacy', icon: 'door', title: text.privacy, line: text.privacyLine },
] as const
type Own = (typeof own)[number]['id']

/** What is kept about one, what was done with it, and what becomes of it. */
export const MyData = ({ onOpen }: { onOpen: (page: Own) => void }) => (
  <View className="stack">
    <View className="t-title">{text.mine}</View>
    <Ways
      ways={own}
      onChoose={id => {
        const chosen = own.find(one => one.id === id)
        if (chosen) onOpen(chosen.id)
      }}
    />
  </View>
)
