import { View } from '@tarojs/components'
import { Dotted } from '../../../components/dotted/dotted'
import type { Day } from '../../../../domain/kernel/time'
import { dayWords } from '../../../lib/clock-words'
import type { Menu } from '../api'
import { dishesWords, mealWord, setWord } from '../meal-words'
import { served, type MenuDay } from '../pick'
import { text } from '../text'
import './week-menu.scss'

function MenuOfDay({ day, today }: { day: MenuDay; today: Day }) {
  const sittings = served(day)
  return (
    <View className="week-day">
      <View className="t-lead t-strong">
        <Dotted words={dayWords(day.day, today)} />
      </View>
      {sittings.length === 0 ? <View className="t-second">{text.restsToday}</View> : null}
      {sittings.map(({ id, meal, sets }) => (
        <View key={id} className="week-meal">
          <View className="t-second">{mealWord(meal)}</View>
          {sets.map(({ set, dishes }) => (
            <View key={set}>{`${setWord(set)}：${dishesWords(dishes)}`}</View>
          ))}
        </View>
      ))}
    </View>
  )
}

/** What there is to eat this week, day by day. */
export const WeekMenu = ({ menu, today }: { menu: Menu; today: Day }) => (
  <View>
    <View className="t-title">{text.menuOfWeek}</View>
    {menu.days.map(day => (
      <MenuOfDay key={day.day} day={day} today={today} />
    ))}
  </View>
)
