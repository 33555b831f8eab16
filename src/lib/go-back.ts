import Taro from '@tarojs/taro'

/** One screen back; home where there is none, as after opening a shared page. */
export const goBack = () =>
  Taro.getCurrentPages().length > 1
    ? void Taro.navigateBack()
    : void Taro.switchTab({ url: '/pages/home/today/index' })
