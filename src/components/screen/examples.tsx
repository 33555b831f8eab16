import { View } from '@tarojs/components'
import { Art } from '../art/art'
import { BigButton } from '../big-button/big-button'
import { Choice, Choices } from '../choice/choice'
import { Dotted } from '../dotted/dotted'
import { Empty } from '../empty/empty'
import { nothing, type Examples } from '../examples'
import type { HandrailProps } from '../handrail/handrail'
import { MealCard } from '../meal-card/meal-card'
import { Sign } from '../sign/sign'
import { Tabs } from '../tabs/tabs'
import { TopBar } from '../top-bar/top-bar'
import { Screen } from './screen'

const handrail: HandrailProps = {
  office: { name: '梧桐里社区', phone: '8800\u00a01234', hours: '8:00–17:30', open: true },
  reading: false,
  cannotRead: false,
  asking: false,
  onRead: nothing,
  onStop: nothing,
  onAsk: nothing,
  onClose: nothing,
  onDial: nothing,
}
const tabs = (
  <Tabs
    value="home"
    onChoose={nothing}
    tabs={[
      { id: 'home', label: '首页', icon: 'house' },
      { id: 'canteen', label: '饭堂', icon: 'bowl' },
      { id: 'family', label: '家里人', icon: 'people' },
      { id: 'me', label: '我的', icon: 'person' },
    ]}
  />
)
const main = <BigButton label="选好了，下一步" onPress={nothing} />

export const examples: Examples = {
  首页: () => (
    <Screen handrail={handrail} tabs={tabs}>
      <View className="row between">
        <View>
          <View className="t-page">沈奶奶，早上好</View>
          <View className="t-lead">
            <Dotted words="11月20日 星期五 · 今天" />
          </View>
        </View>
        <Art picture="persimmon" />
      </View>
      <MealCard
        when="今天中午"
        state="booked"
        word="已订好"
        dish="番茄炖牛腩、清炒小白菜"
        lines={['11:00–12:30 · 梧桐里饭堂 · 堂食']}
        code={{ label: '取餐号', value: '3052' }}
        action={<BigButton label="出示取餐码" icon="code" onPress={nothing} />}
      />
      <Sign
        onChoose={nothing}
        ways={[
          { id: 'meals', label: '订饭', icon: 'meal' },
          { id: 'family', label: '给家里订', icon: 'people' },
        ]}
      />
    </Screen>
  ),
  里面的一屏: () => (
    <Screen handrail={handrail} top={<TopBar title="订饭" onBack={nothing} />} action={main}>
      <View className="t-title">
        <Dotted words="11月21日 星期六 · 明天午饭" />
      </View>
      <Choices label="吃哪一种">
        <Choice title="套餐一" line="番茄炖牛腩、小白菜、冬瓜汤" chosen onChoose={nothing} />
      </Choices>
    </Screen>
  ),
  空着: () => (
    <Screen handrail={handrail} top={<TopBar title="我订的饭" />} action={main}>
      <Empty title="这周还没订饭" line="订好了，会出现在这里。" />
    </Screen>
  ),
  工作人员: () => (
    <Screen
      handrail={false}
      top={<TopBar title="取餐登记" onBack={nothing} />}
      action={<BigButton label="扫码登记" icon="scan" onPress={nothing} />}
    >
      <View className="t-lead">没来 6 位</View>
    </Screen>
  ),
}
