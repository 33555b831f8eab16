import { View } from '@tarojs/components'
import { Card } from '../../../components/card/card'
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

/** What becomes of one’s data, in plain words. */
export const Privacy = () => (
  <View className="stack">
    <View className="t-title">{text.privacy}</View>
    <Card>
      {text.privacyLines.map(line => (
        <View key={line}>{line}</View>
      ))}
    </Card>
  </View>
)
