import Taro from '@tarojs/taro'

/** The four rooms. The same list stands in `app.config.ts`, which WeChat reads before any code runs. */
export const tabs = [
  { id: 'pages/home/today/index', label: '首页', icon: 'house' },
  { id: 'pages/meals/canteen/index', label: '饭堂', icon: 'bowl' },
  { id: 'pages/people/family/index', label: '家里人', icon: 'people' },
  { id: 'pages/people/me/index', label: '我的', icon: 'person' },
] as const

export type TabId = (typeof tabs)[number]['id']

/** What `Tabs` needs on a tab page: `<Tabs {...tabsAt('pages/home/today/index')} />`. */
export const tabsAt = (value: TabId) => ({
  tabs,
  value,
  onChoose: (id: string) => {
    if (id !== value) void Taro.switchTab({ url: `/${id}` })
  },
})
