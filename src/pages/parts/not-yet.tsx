import { View } from '@tarojs/components'
import { BigButton } from '../../components/big-button/big-button'
import { MealCardWaiting } from '../../components/meal-card/meal-card-waiting'
import { Phrases } from '../../components/phrases/phrases'
import type { Look } from '../../lib/look'
import { inWords, noAnswer } from '../../lib/words'
import type { Words } from '../../lib/words-given'
import { text } from './text'

/** Why there is nothing to show; undefined while it is being looked up, or when there is. */
export function whyNothing(look: Look<unknown>): Words | undefined {
  if (look.state === 'refused') return inWords(look.refusal)
  return look.state === 'offline' || look.state === 'failed' ? noAnswer[look.state] : undefined
}

interface NotYetProps {
  look: Look<unknown>
  again: () => void
  /** 「正在看您的饭，请稍等…」 */
  waiting?: string
}

/** The place of what is not there yet: being looked up, or why not and what to do. */
export function NotYet({ look, again, waiting = text.looking }: NotYetProps) {
  if (look.state === 'shown') return null
  const why = whyNothing(look)
  if (!why) return <MealCardWaiting words={waiting} />
  return (
    <View className="stack">
      <View className="t-page">
        <Phrases words={why.title} />
      </View>
      <View className="t-lead">
        <Phrases words={why.reason} />
      </View>
      <BigButton label={text.again} onPress={again} />
    </View>
  )
}
