import { View } from '@tarojs/components'
import { Card } from '../../../components/card/card'
import { Note } from '../../../components/note/note'
import { dayOf } from '../../../../domain/kernel/time'
import { dateWord } from '../../../lib/clock-words'
import { text } from '../family-text'
import type { AskedElder } from './ask-form'
import './elder-card.scss'

/** Asked: what the elder does now, until when, and what helps meanwhile. */
export const Asked = ({ call, until }: AskedElder) => (
  <View className="stack">
    <View className="t-page">{text.asked(call)}</View>
    <Card>
      {text.askedLines(call, dateWord(dayOf(until))).map(line => (
        <View key={line} className="elder-line">
          {line}
        </View>
      ))}
    </Card>
    <Note icon="phone" words={text.meanwhile} />
  </View>
)
