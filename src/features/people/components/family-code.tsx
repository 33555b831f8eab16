import { View } from '@tarojs/components'
import { Card } from '../../../components/card/card'
import { Note } from '../../../components/note/note'
import { Plate } from '../../../components/plate/plate'
import { dayOf } from '../../../../domain/kernel/time'
import { dateWord } from '../../../lib/clock-words'
import { inGroups } from '../family-form'
import { text } from '../family-text'
import './elder-card.scss'

export interface GivenCode {
  code: string
  until: number
}

/** Before a code is made: what it is for, and to whom one does not give it. */
export const BeforeCode = () => (
  <View className="stack">
    <View className="t-lead">{text.codeWhat}</View>
    <Card>
      {text.codeLines.map(line => (
        <View key={line} className="elder-line">
          {line}
        </View>
      ))}
    </Card>
    <Note icon="warn" words={text.codeWarn} />
  </View>
)

/** The code to pass on: eight letters in two groups, until when, and where the family types it. */
export const FamilyCode = ({ code, until }: GivenCode) => (
  <View className="stack">
    <Plate wide label={text.codePlate} value={inGroups(code)} />
    <View className="t-lead">{text.codeGood(dateWord(dayOf(until)))}</View>
    <View>{text.codeHow}</View>
    <Note icon="warn" words={text.codeWarn} />
  </View>
)
