import Taro from '@tarojs/taro'

/** What a scan brought: a code, nothing because somebody turned back, or the phone cannot. */
export type Scan = { kind: 'code'; code: string } | { kind: 'nothing' } | { kind: 'cannot' }

const turnedBack = (trouble: unknown) => /cancel/.test(JSON.stringify(trouble))

/** WeChat's own scanner. A code may also be a picture somebody was sent. */
export async function scanInWeChat(): Promise<Scan> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] })
    return { kind: 'code', code: result }
  } catch (trouble) {
    return { kind: turnedBack(trouble) ? 'nothing' : 'cannot' }
  }
}
