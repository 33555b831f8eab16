import { View } from '@tarojs/components'
import { aria } from '../../../components/aria'
import { Card } from '../../../components/card/card'
import { Plate } from '../../../components/plate/plate'
import { StatusTag, type Tone } from '../../../components/status-tag/status-tag'
import { clockWord, dotted } from '../../../lib/clock-words'
import type { Words } from '../../../lib/words-given'
import type { HandedOver } from '../staff-api'
import type { Carried } from '../staff-offline'
import { text as offline } from '../staff-offline-text'
import type { Result } from '../staff-result'
import { text } from '../staff-text'
import { mealParts, payWord } from '../staff-words'
import { Dotted } from '../../../components/dotted/dotted'
import './staff-result.scss'

interface Served {
  tag: string
  name: string
  meal: Pick<Carried, 'code' | 'set' | 'portions' | 'diet' | 'dishes'>
  payFen: number
}

function Handed({ tag, name, meal, payFen }: Served) {
  const { code, diet, dishes } = meal
  return (
    <Card>
      <View className="staff-handed">
        <StatusTag tone="ok" word={tag} />
        <View className="staff-handed-who">
          <View className={name === offline.byNumber ? 't-lead grow' : 't-page grow'}>{name}</View>
          <Plate label={text.number} value={code} />
        </View>
        <View className="t-title">
          <Dotted words={dotted(mealParts({ ...meal, diet: [] }))} />
        </View>
        <View className="t-lead">{dishes.join('、')}</View>
        {diet.length > 0 ? <View className="staff-handed-diet">{text.makeSoft(diet.join('、'))}</View> : null}
        <View className="staff-handed-pay">{payWord(payFen)}</View>
      </View>
    </Card>
  )
}

const online = (handed: HandedOver): Served => ({
  tag: text.registered(clockWord(handed.collectedAt)),
  name: handed.name || text.noName,
  meal: handed,
  payFen: handed.price.payFen,
})

const withoutNet = ({ meal, at }: Extract<Result, { state: 'kept' }>): Served => ({
  tag: offline.kept(clockWord(at)),
  name: meal.name ?? offline.byNumber,
  meal,
  payFen: meal.payFen,
})

interface SaidProps {
  tone: Tone
  tag: string
  words: Words
  name?: string | undefined
}

/** The tag stands where the green one stands after a success: the difference is seen before a word is read. */
const Said = ({ tone, tag, words, name }: SaidProps) => (
  <Card>
    <View className="staff-handed">
      <StatusTag tone={tone} word={tag} />
      {name ? <View className="t-lead">{name}</View> : null}
      <View className="t-page">{words.title}</View>
      <View className="t-lead">{words.reason}</View>
    </View>
  </Card>
)

function Panel({ result }: { result: Result }) {
  switch (result.state) {
    case 'busy':
      return <View className="t-page">{text.registering}</View>
    case 'done':
      return <Handed {...online(result.handed)} />
    case 'kept':
      return <Handed {...withoutNet(result)} />
    case 'noted':
      return <Said {...result} />
    case 'ask':
      return <Said tone="wait" tag={offline.askTag} words={result.question.words} />
    case 'no': {
      const tone = result.why === 'unsure' ? 'wait' : 'bad'
      return <Said {...result} tone={tone} tag={text.notRegistered[result.why]} />
    }
  }
}

/** What the last scan brought, large enough for two people to read across the counter. */
export const ResultPanel = ({ result }: { result: Result }) => (
  <View {...aria({ role: 'status', live: 'polite' })}>
    <Panel result={result} />
  </View>
)
