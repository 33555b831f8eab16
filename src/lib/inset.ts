import Taro from '@tarojs/taro'

/** Half the height of the bar that stands beside WeChat's capsule, in px. */
const halfBar = 20

/** The room above a screen: on a phone down to the capsule, in a browser a finger's breadth. */
export function screenInset(): { top: number; capsule: boolean } {
  if (process.env.TARO_ENV === 'h5') return { top: 8, capsule: false }
  const { top, height } = Taro.getMenuButtonBoundingClientRect()
  return { top: Math.max(8, top + height / 2 - halfBar), capsule: true }
}
