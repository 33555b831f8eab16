import { type Options, WxFailure } from './wx-options'

export interface DeviceOptions {
  readonly width?: number
  readonly height?: number
  readonly network?: boolean
  /** WeChat's own font setting in px: 17 is normal, 关怀模式 about 24. */
  readonly fontSizeSetting?: number
}

type Listener = (state: { isConnected: boolean; networkType: string }) => void

/** The phone in the hand of the test: what it was told, and what its owner answers. */
export class Device {
  readonly width: number
  readonly height: number
  fontSizeSetting: number
  network: boolean
  brightness = 0.5
  keepScreenOn = false
  clipboard = ''
  readonly toasts: string[] = []
  readonly dialogs: string[] = []
  readonly phoneCalls: string[] = []
  readonly sounds: string[] = []
  loading = ''
  private readonly listeners = new Set<Listener>()

  /** What the person does when a dialog asks; says yes unless told otherwise. */
  answerDialog: (options: Options) => boolean = () => true
  /** What the camera reads; `undefined` is a person who goes back without scanning. */
  scan: () => string | undefined = () => undefined
  answerSubscribe: (template: string) => 'accept' | 'reject' | 'ban' | 'filter' = () => 'accept'

  constructor(options: DeviceOptions = {}) {
    this.width = options.width ?? 375
    this.height = options.height ?? 812
    this.fontSizeSetting = options.fontSizeSetting ?? 17
    this.network = options.network ?? true
  }

  get networkType(): string {
    return this.network ? 'wifi' : 'none'
  }

  onNetwork(listener: Listener): void {
    this.listeners.add(listener)
  }

  offNetwork(listener: Listener | undefined): void {
    if (listener) this.listeners.delete(listener)
    else this.listeners.clear()
  }

  setNetwork(on: boolean): void {
    if (this.network === on) return
    this.network = on
    for (const listener of [...this.listeners]) listener({ isConnected: on, networkType: this.networkType })
  }

  needNetwork(): void {
    if (!this.network) throw new WxFailure('request:fail net::ERR_INTERNET_DISCONNECTED', { errCode: -1 })
  }
}
