import { nothing, type Examples } from '../examples'
import { Tabs } from './tabs'

export const examples: Examples = {
  在首页: () => (
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
  ),
}
