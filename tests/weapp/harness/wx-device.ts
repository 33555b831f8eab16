import { webcrypto } from 'node:crypto'
import type { WxHost } from './wx-host'
import { type Options, textOf, WxFailure } from './wx-options'

type Plain = (...args: unknown[]) => unknown
type Apis = Record<string, Plain>

const statusBar = 44

const windowInfo = ({ device }: WxHost): Options => ({
  pixelRatio: 2,
  screenWidth: device.width,
  screenHeight: device.height,
  windowWidth: device.width,
  windowHeight: device.height,
  statusBarHeight: statusBar,
  screenTop: 0,
  safeArea: {
    left: 0,
    right: device.width,
    top: statusBar,
    bottom: device.height - 34,
    width: device.width,
    height: device.height - statusBar - 34,
  },
})

const baseInfo = ({ device }: WxHost): Options => ({
  SDKVersion: '3.8.0',
  enableDebug: false,
  host: { appId: '', env: 'WeChat' },
  language: 'zh_CN',
  version: '8.0.50',
  theme: 'light',
  fontSizeSetting: device.fontSizeSetting,
  fontSizeScaleFactor: device.fontSizeSetting / 17,
})

const deviceInfo = (): Options => ({
  brand: 'harness',
  model: 'harness',
  system: 'Android 10',
  platform: 'android',
  benchmarkLevel: 1,
  memorySize: 2048,
})

/** What the device tells about itself, at once. */
export const deviceFacts = (host: WxHost): Apis => {
  const all = (): Options => ({ ...windowInfo(host), ...baseInfo(host), ...deviceInfo() })
  return {
    getWindowInfo: () => windowInfo(host),
    getAppBaseInfo: () => baseInfo(host),
    getDeviceInfo: deviceInfo,
    getSystemInfoSync: all,
    getSystemSetting: () => ({
      bluetoothEnabled: false,
      locationEnabled: false,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', notificationAuthorized: 'authorized' }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'release', version: '0.1.0' },
    }),
    getMenuButtonBoundingClientRect: () => ({
      width: 87,
      height: 32,
      top: statusBar + 4,
      bottom: statusBar + 36,
      left: host.device.width - 94,
      right: host.device.width - 7,
    }),
  }
}

const subscribe = (host: WxHost, options: Options): Options => {
  if (!host.inTap()) throw new WxFailure('can only be invoked by user TAP gesture.', { errCode: 20001 })
  const ids = Array.isArray(options['tmplIds']) ? options['tmplIds'].filter(id => typeof id === 'string') : []
  if (ids.length === 0 || ids.length > 5)
    throw new WxFailure('TmplIds size must be 1 to 5', { errCode: 10001 })
  return Object.fromEntries(ids.map(id => [id, host.device.answerSubscribe(id)]))
}

const scan = ({ device }: WxHost): Options => {
  const result = device.scan()
  if (result === undefined) throw new WxFailure('cancel')
  return { result, scanType: 'QR_CODE', charSet: 'utf-8', path: '' }
}

/** What the device does when asked, some of it only after asking its owner. */
export const deviceDeeds = (host: WxHost): Record<string, (options: Options) => unknown> => {
  const { device } = host
  return {
    getSystemInfo: () => ({ ...windowInfo(host), ...baseInfo(host), ...deviceInfo() }),
    getNetworkType: () => ({ networkType: device.networkType }),
    scanCode: () => scan(host),
    makePhoneCall: options => void device.phoneCalls.push(textOf(options, 'phoneNumber')),
    setClipboardData: options => void (device.clipboard = textOf(options, 'data')),
    getClipboardData: () => ({ data: device.clipboard }),
    getScreenBrightness: () => ({ value: device.brightness }),
    setScreenBrightness: ({ value }) =>
      void (device.brightness = typeof value === 'number' ? value : device.brightness),
    setKeepScreenOn: ({ keepScreenOn }) => void (device.keepScreenOn = keepScreenOn === true),
    vibrateShort: () => undefined,
    vibrateLong: () => undefined,
    getSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true, itemSettings: {} } }),
    login: () => ({ code: 'harness-code' }),
    getRandomValues: ({ length }) => ({
      randomValues: webcrypto.getRandomValues(new Uint8Array(Number(length))).buffer,
    }),
  }
}

/** `requestSubscribeMessage` looks at the gesture when it is called, not when it is answered. */
export const gestureDeeds = (host: WxHost): Record<string, (options: Options) => unknown> => ({
  requestSubscribeMessage: options => subscribe(host, options),
})
