import { builtWeapp } from '../weapp/built'
import { launch, type LaunchOptions, type MiniProgram } from '../weapp/harness/mini-program'
import { WxFailure } from '../weapp/harness/wx-options'
import type { Community } from './community'
import type { Phone } from './phone'
import { brokenDown, Wire, type Net } from './wire'

const never = new Promise<never>(() => undefined)
/** Longer than the phone pauses before it asks again, as often as it does; an answer may come in between. */
const patience = [3000, 3000, 3000]

/** Somebody's phone with the real mini program on it, over a wire to the real functions. */
export class WeappPhone implements Phone {
  readonly wire = new Wire()
  taps = 0
  private running: MiniProgram | undefined

  constructor(
    private readonly community: Community,
    private readonly who: string,
    private readonly options: LaunchOptions = {},
  ) {}

  get mini(): MiniProgram {
    if (!this.running) throw new Error('the program was not opened yet')
    return this.running
  }

  restart = async (url?: string): Promise<void> => {
    const storage = this.running?.storage.all() ?? {}
    const at = url ?? (this.running ? `/${this.running.route}` : undefined)
    this.running?.close()
    this.running = await launch(builtWeapp(), {
      ...this.options,
      storage: { ...this.options.storage, ...storage },
      cloud: this.overWire,
      now: () => this.community.world.now,
      network: this.wire.net !== 'none',
      settleCalls: this.wire.net !== 'silent',
      ...(at === undefined ? {} : { open: at }),
    })
  }

  tap = async (words: string): Promise<void> => {
    this.taps += 1
    await this.mini.tapWords(words)
  }

  type = async (words: string, label?: string): Promise<void> => {
    const [field, ...others] = this.mini.all(
      ({ tag, attr }) =>
        tag === 'wx-input' && (label === undefined || label === (attr['ariaLabel'] ?? attr['aria-label'])),
    )
    if (!field || others.length > 0) throw new Error(`there are ${others.length + 1} fields on the page`)
    await this.mini.input(field, words)
  }

  cut = async (net: Net): Promise<void> => {
    this.wire.net = net
    this.running?.device.setNetwork(net !== 'none')
    await this.running?.idle({ calls: 'open' })
  }

  loseAnswers = (n: number): void => void (this.wire.loseAnswers = n)
  waitOut = async (): Promise<void> => {
    for (const ms of patience) {
      await this.mini.advance(ms)
      await this.mini.idle(this.wire.net === 'silent' ? { calls: 'open' } : {})
    }
  }
  words = (): Promise<string> => Promise.resolve(this.mini.text())
  close = (): void => this.running?.close()

  private readonly overWire = async (service: string, call: unknown): Promise<unknown> => {
    this.wire.note(service, call)
    if (this.wire.net === 'silent') return never
    if (this.wire.net === 'broken') return brokenDown
    const loses = this.wire.losesAnswerTo(call)
    const reply = await this.community.phoneOf(this.who)(service, call)
    if (loses) throw new WxFailure('request:fail timeout', { errCode: -404012 })
    return reply
  }
}

/** Gives somebody a phone and opens it. */
export async function takeWeappPhone(
  community: Community,
  who: string,
  options: LaunchOptions = {},
): Promise<WeappPhone> {
  const phone = new WeappPhone(community, who, options)
  await phone.restart(options.open)
  return phone
}
