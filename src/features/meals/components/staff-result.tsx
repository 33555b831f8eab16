import { View } from '@tarojs/components'
import { aria } from '../../../components/aria'
import { Card } from '../../../components/card/card'
import { Plate } from '../../../components/plate/plate'
import { StatusTag } from '../../../components/status-tag/status-tag'
import { clockWord, dotted } from '../../../lib/clock-words'
import type { HandedOver } from '../staff-api'
import type { Result } from '../staff-result'
import { text } from '../staff-text'
import { mealParts, payWord } from '../staff-words'
import { Dotted } from '../../../components/dotted/dotted'
import './staff-result.scss'

function Handed({ handed }: { handed: HandedOver }) {
  const { name, code, diet, dishes, collectedAt, price } = handed
  return (
    <Card>
      <View className="staff-handed">
        <StatusTag tone="ok" word={text.registered(clockWord(collectedAt))} />
        <View className="staff-handed-who">
          <View className="t-page grow">{name || text.noName}</View>
          <Plate label={text.number} value={code} />
        </View>
        <View className="t-title">
          <Dotted words={dotted(mealParts({ ...handed, diet: [] }))} />
        </View>
        <View className="t-lead">{dishes.join('、')}</View>
        {diet.length > 0 ? <View className="staff-handed-diet">{text.makeSoft(diet.join('、'))}</View> : null}
        <View className="staff-handed-pay">{payWord(price.payFen)}</View>
      </View>
    </Card>
  )
}

/** The tag stands where the green one stands after a success: the difference is seen before a word is read. */
function NotHanded({ why, words, name }: Extract<Result, { state: 'no' }>) {
  return (
    <Card>
      <View className="staff-handed">
        <StatusTag tone={why === 'unsure' ? 'wait' : 'bad'} word={text.notRegistered[why]} />
        {name ? <View className="t-lead">{name}</View> : null}
        <View className="t-page">{words.title}</View>
        <View className="t-lead">{words.reason}</View>
      </View>
    </Card>
  )
}

/** What the last scan brought, large enough for two people to read across the counter. */
export function ResultPanel({ result }: { result: Result }) {
  return (
    <View {...aria({ role: 'status', live: 'polite' })}>
      {result.state === 'busy' ? <View className="t-page">{text.registering}</View> : null}
      {result.state === 'done' ? <Handed handed={result.handed} /> : null}
      {result.state === 'no' ? <NotHanded {...result} /> : null}
    </View>
  )
}
