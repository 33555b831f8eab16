import { type Options, textOf, WxFailure } from './wx-options'

const MAX_KEY_BYTES = 1 << 20
const MAX_ALL_BYTES = 10 << 20

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) || '')

/** The phone's storage: values survive as JSON does, 1 MB a key, 10 MB in all. */
export class Storage {
  private readonly kept = new Map<string, string>()

  constructor(initial: Readonly<Record<string, unknown>> = {}) {
    for (const [key, value] of Object.entries(initial)) this.set(key, value)
  }

  get(key: string): unknown {
    const text = this.kept.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as unknown)
  }

  set(key: string, value: unknown): void {
    if (key === '') throw new WxFailure('key is empty')
    const bytes = bytesOf(value)
    if (bytes > MAX_KEY_BYTES) throw new WxFailure(`entry size limit reached: ${key} has ${bytes} bytes`)
    const others = [...this.kept]
      .filter(([known]) => known !== key)
      .reduce((sum, [, text]) => sum + text.length, 0)
    if (others + bytes > MAX_ALL_BYTES) throw new WxFailure('exceed storage max size 10Mb')
    this.kept.set(key, JSON.stringify(value ?? ''))
  }

  remove(key: string): void {
    this.kept.delete(key)
  }

  clear(): void {
    this.kept.clear()
  }

  /** All of it: what a test gives to the next launch, as a phone does. */
  all(): Record<string, unknown> {
    return Object.fromEntries([...this.kept.keys()].map(key => [key, this.get(key)]))
  }

  info(): Options {
    const bytes = [...this.kept.values()].reduce((sum, text) => sum + text.length, 0)
    return {
      keys: [...this.kept.keys()],
      currentSize: Math.ceil(bytes / 1024),
      limitSize: MAX_ALL_BYTES / 1024,
    }
  }

  find(options: Options): Options {
    const data = this.get(textOf(options, 'key'))
    if (data === undefined) throw new WxFailure('data not found')
    return { data }
  }
}
