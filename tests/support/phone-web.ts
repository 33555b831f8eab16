import type { BrowserContext, Page, Request, Route } from 'playwright-core'
import type { Community, Web } from './community'
import type { Phone } from './phone'
import { brokenDown, Wire, type Net } from './wire'

/** What a stay on a page may ask for: the size of the letters, the size of the window. */
export interface WebPhoneOptions {
  readonly who: string | undefined
  readonly web: Web
  readonly community: Community
  readonly scale?: number
}

/** Told to the page before its own code runs: who it belongs to, and whether it believes in a net. */
const settle = ({ token, net }: { token: string | undefined; net: boolean }) => {
  if (!location.protocol.startsWith('http')) return
  const place = 'nl1.token'
  if (token !== undefined && localStorage.getItem(place) === null)
    localStorage.setItem(place, JSON.stringify({ data: JSON.stringify(token) }))
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => net })
}

/** Resolves when a page is in sight, nothing on it has changed for a moment and nothing moves any more. */
const stillness = () =>
  new Promise<void>(done => {
    const quiet = 80
    const rest = () => {
      const moving = document.getAnimations().some(({ playState }) => playState === 'running')
      const pages = Array.from(document.querySelectorAll('.taro_page_show'))
      const between = !pages.some(page => page.getClientRects().length > 0)
      if (moving || between) wait()
      else {
        watcher.disconnect()
        done()
      }
    }
    let timer = setTimeout(rest, quiet)
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(rest, quiet)
    }
    const watcher = new MutationObserver(wait)
    watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })

/** Somebody's browser with the web page in it, over a wire to the real gateway. */
export class WebPhone implements Phone {
  readonly wire = new Wire()
  /** What the browser complained about, but for what the wire was told to do. */
  readonly complaints: string[] = []
  private readonly underWay = new Set<Request>()
  private visit = 0
  /** Failures the wire was told to bring about; the browser complains of each once. */
  private meant = 0

  private constructor(
    readonly page: Page,
    private readonly options: WebPhoneOptions,
  ) {}

  static async take(context: BrowserContext, options: WebPhoneOptions): Promise<WebPhone> {
    const page = await context.newPage()
    const phone = new WebPhone(page, options)
    phone.listen()
    await page.route('**/fn/*', phone.overWire)
    return phone
  }

  restart = async (url?: string): Promise<void> => {
    const { page, options } = this
    const token = options.who === undefined ? undefined : options.web.tokenOf(options.who)
    await page.clock.setFixedTime(options.community.world.now)
    await page.addInitScript(settle, { token, net: this.wire.net !== 'none' })
    const hash = url === undefined ? new URL(page.url()).hash : `#${url}`
    const scale = options.scale === undefined ? '' : `&k=${options.scale}`
    this.visit += 1
    await page.goto(`${options.web.url}/?visit=${this.visit}${scale}${hash}`)
    await this.page
      .locator('.taro_page_show')
      .first()
      .waitFor()
      .catch(() => {
        throw new Error(`no page appeared; the browser says: ${this.complaints.join('; ') || 'nothing'}`)
      })
    await this.rest()
  }

  tap = async (words: string): Promise<void> => {
    await this.here.getByText(words, { exact: true }).filter({ visible: true }).click()
    await this.rest()
  }

  type = async (words: string, label?: string): Promise<void> => {
    const called = label === undefined ? '' : `[aria-label="${label}"]`
    const sheet = this.here.locator(`.n-sheet input${called}`)
    await ((await sheet.count()) > 0 ? sheet : this.here.locator(`input${called}`)).fill(words)
    await this.rest()
  }

  cut = async (net: Net): Promise<void> => {
    this.wire.net = net
    const online = net !== 'none'
    await this.page.evaluate(settle, { token: undefined, net: online })
    if (online) await this.page.evaluate(() => window.dispatchEvent(new Event('online')))
    await this.rest()
  }

  loseAnswers = (n: number): void => void (this.wire.loseAnswers = n)

  waitOut = async (): Promise<void> => {
    await this.here.getByText('请稍等…').first().waitFor({ state: 'hidden' })
    await this.rest()
  }

  words = async (): Promise<string> => {
    const all = await this.here.allInnerTexts()
    return all.join(' ').replace(/\s+/g, ' ').trim()
  }

  /** Until every request is answered and nothing on the page moves. */
  rest = async (): Promise<void> => {
    do await this.page.evaluate(stillness)
    while (this.underWay.size > 0)
  }

  private get here() {
    return this.page.locator('.taro_page_show').filter({ visible: true })
  }

  private readonly overWire = async (route: Route): Promise<void> => {
    const service = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    const call: unknown = route.request().postDataJSON()
    this.wire.note(service, call)
    const { net } = this.wire
    if (net === 'silent') return void this.underWay.delete(route.request())
    const loses = net === 'good' && this.wire.losesAnswerTo(call)
    if (net === 'good' && !loses) return route.continue()
    this.meant += 1
    if (net === 'none') return route.abort('internetdisconnected')
    if (net === 'broken') return route.fulfill({ status: 500, json: brokenDown })
    await route.fetch()
    return route.abort('timedout')
  }

  private listen(): void {
    const { page, underWay, complaints } = this
    const over = (request: Request) => void underWay.delete(request)
    page.on('request', request => void underWay.add(request))
    page.on('requestfinished', over)
    page.on('requestfailed', request => {
      over(request)
      if (!isFunction(request.url())) complaints.push(`failed: ${request.url()}`)
    })
    page.on('pageerror', error => void complaints.push(`thrown: ${error.message}`))
    page.on('console', message => {
      if (message.type() !== 'error') return
      if (this.meant > 0 && isFunction(message.location().url)) this.meant -= 1
      else complaints.push(`console: ${message.text()}`)
    })
  }
}

const isFunction = (url: string) => url.includes('/fn/')
