import { BigButton } from '../big-button/big-button'
import { nothing, type Examples } from '../examples'
import { MealCard } from './meal-card'
import { MealCardWaiting } from './meal-card-waiting'

const today = { when: '今天中午', dish: '番茄炖牛腩、清炒小白菜' }

export const examples: Examples = {
  还没订: () => (
    <MealCard
      {...today}
      state="open"
      word="还没订"
      lines={['9:00 前能订', '还有 38 份']}
      pay={{ self: '5', subsidy: '补贴 7 元' }}
      action={<BigButton label="订今天的午饭" onPress={nothing} />}
    />
  ),
  已订好: () => (
    <MealCard
      {...today}
      state="booked"
      word="已订好"
      lines={['11:00–12:30 · 梧桐里饭堂 · 堂食']}
      code={{ label: '取餐号', value: '3052' }}
      action={<BigButton label="出示取餐码" icon="code" onPress={nothing} />}
    />
  ),
  已取餐: () => (
    <MealCard
      {...today}
      state="taken"
      word="11:42 已取餐"
      dish="吃好喝好"
      lines={['觉得咸淡怎么样？说一声']}
    />
  ),
  候补: () => (
    <MealCard {...today} state="waiting" word="候补第 2" lines={['您排第 2 位，有空位就打电话给您。']} />
  ),
  订满: () => <MealCard {...today} state="full" word="订满" lines={['86 份都有人订了']} />,
  停订: () => <MealCard {...today} state="closed" word="9:00 已停订" lines={['直接去饭堂，还有 8 份。']} />,
  今天休息: () => (
    <MealCard
      when="今天中午"
      state="rest"
      word="今天休息"
      dish="11月23日 星期一再来"
      lines={['家里没饭？请打电话给社区']}
    />
  ),
  正在看: () => <MealCardWaiting words="正在看您的饭，请稍等…" />,
}
