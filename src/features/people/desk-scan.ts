import Taro from '@tarojs/taro'
import { deskRead } from '../../../domain/people/rules-desk'

/** What a scan brought: a desk, another code, nothing because somebody turned back, or the phone cannot. */
export type DeskScan = { kind: 'desk'; desk: string } | { kind: 'other' | 'nothing' | 'cannot' }

const turnedBack = (trouble: unknown) => /cancel/.test(JSON.stringify(trouble))

/** Scans the code of a desk page with WeChat’s own scanner. */
export async function scanDesk(): Promise<DeskScan> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    const desk = deskRead(result)
    return desk === undefined ? { kind: 'other' } : { kind: 'desk', desk }
  } catch (trouble) {
    return { kind: turnedBack(trouble) ? 'nothing' : 'cannot' }
  }
}
