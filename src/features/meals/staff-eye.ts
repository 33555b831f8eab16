interface Detector {
  detect: (picture: HTMLVideoElement) => Promise<{ rawValue: string }[]>
}
type DetectorMaker = new (wish: { formats: string[] }) => Detector

// Few browsers read codes, and TypeScript knows none of them.
const maker = () => (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector
const camera = () => ('mediaDevices' in navigator ? navigator.mediaDevices : undefined)

/** Whether this browser can see and read a code by itself. */
export const canSee = (): boolean => maker() !== undefined && camera() !== undefined

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
