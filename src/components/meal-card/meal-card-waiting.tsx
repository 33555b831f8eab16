import { View } from '@tarojs/components'
import { aria } from '../aria'
import { Card } from '../card/card'
import './meal-card-waiting.scss'

/** The place of a meal that is being looked up. It stands still and says what is going on. */
export function MealCardWaiting({ words }: { words: string }) {
  return (
    <Card>
      <View className="t-lead" {...aria({ live: 'polite' })}>
        {words}
      </View>
      <View className="n-bone n-bone-title" />
      <View className="n-bone n-bone-line" />
      <View className="n-bone n-bone-button" />
    </Card>
  )
}
