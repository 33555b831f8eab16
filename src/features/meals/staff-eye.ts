import Taro from '@tarojs/taro'

const onWeb = process.env.TARO_ENV === 'h5'

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

interface Detector {
  detect: (picture: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}
type DetectorMaker = new (wish: { formats: string[] }) => Detector

// Few browsers read codes, and TypeScript knows none of them.
const maker = () => (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
const camera = () => ('mediaDevices' in navigator ? navigator.mediaDevices : undefined)

/** Whether this browser can see and read a code by itself. */
export const canSee = (): boolean => onWeb && maker() !== undefined && camera() !== undefined

/** Milliseconds between two looks. */
const blink = 250

function watch(video: HTMLVideoElement, onCode: (code: string) => void): () => void {
  const Reader = maker()
  const reader = Reader && new Reader({ formats: ['qr_code'] })
  let open = true
  const look = async () => {
    // A picture that is not ready yet is no code; the next one may be.
    const found = await reader?.detect(video).catch(() => [])
    const code = found?.[0]?.rawValue
    if (!open) return
    if (code) onCode(code)
    else setTimeout(() => void look(), blink)
  }
  void look()
  return () => void (open = false)
}

/** Shows the camera in a place of the page and hands on the first code it sees. Call what it gives to stop. */
export function openEye(place: string, onCode: (code: string) => void, onBlind: () => void): () => void {
  let closed = false
  const toClose: (() => void)[] = []
  const close = () => {
    closed = true
    toClose.forEach(run => run())
  }
  const start = async () => {
    const stream = await camera()?.getUserMedia({ video: { facingMode: 'environment' } })
    if (!stream) throw new Error('no camera')
    toClose.push(() => stream.getTracks().forEach(track => track.stop()))
    const video = document.createElement('video')
    Object.assign(video, { srcObject: stream, muted: true, playsInline: true })
    document.getElementById(place)?.replaceChildren(video)
    await video.play()
    toClose.push(watch(video, onCode))
    if (closed) close()
  }
  start().catch(() => {
    if (!closed) onBlind()
  })
  return close
}
