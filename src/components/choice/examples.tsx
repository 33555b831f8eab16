import { nothing, type Examples } from '../examples'
import { Choice, Choices } from './choice'

const one = { title: '套餐一', marks: ['软烂', '少盐'], line: '番茄炖牛腩、小白菜、冬瓜汤' }
const two = { title: '套餐二', marks: ['去骨', '低糖'], line: '香菇蒸鸡块、南瓜、豆腐羹' }
const pay = { self: '5', subsidy: '补贴 7 元' }

export const examples: Examples = {
  二选一: () => (
    <Choices label="吃哪一种">
      <Choice {...one} pay={pay} chosen onChoose={nothing} />
      <Choice {...two} pay={pay} chosen={false} onChoose={nothing} />
    </Choices>
  ),
  没有价钱: () => (
    <Choices label="吃哪一种">
      <Choice {...one} chosen onChoose={nothing} />
    </Choices>
  ),
  订满了: () => (
    <Choices label="吃哪一种">
      <Choice {...two} chosen={false} full onChoose={nothing} />
    </Choices>
  ),
}
