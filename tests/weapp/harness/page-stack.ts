import { listIn, readJson, recordIn, resolveIn, textsIn } from './dist-files'
import { PageView } from './page-view'
import { type Program } from './program'
import { type Options, textOf, WxFailure } from './wx-options'

const LIMIT = 10
const TAB_BAR = 'custom-tab-bar/index'

/** All page paths of a mini program, those of subpackages included. */
export const pagePathsOf = (dist: string): string[] => {
  const app = readJson(dist, 'app.json')
  const packages = [...listIn(app['subPackages']), ...listIn(app['subpackages'])].map(recordIn)
  const inPackages = packages.flatMap(part =>
    textsIn(part['pages']).map(page => `${String(part['root']).replace(/\/$/, '')}/${page}`),
  )
  return [...textsIn(app['pages']), ...inPackages]
}

/** WeChat hands query values over as written, still percent-encoded. */
const queryOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('&')
      .filter(Boolean)
      .map(pair => {
        const [name = '', ...rest] = pair.split('=')
        return [name, rest.join('=')]
      }),
  )

/** The pages that are open: at most ten deep, tab pages kept alive, events in WeChat's order. */
export class PageStack {
  private stack: PageView[] = []
  private readonly tabs = new Map<string, PageView>()
  private readonly known: ReadonlySet<string>
  private readonly tabPaths: ReadonlySet<string>
  private readonly customTabBar: boolean

  constructor(private readonly program: Program) {
    this.known = new Set(pagePathsOf(program.dist))
    const tabBar = recordIn(readJson(program.dist, 'app.json')['tabBar'])
    this.tabPaths = new Set(listIn(tabBar['list']).map(item => String(recordIn(item)['pagePath'])))
    this.customTabBar = tabBar['custom'] === true
  }

  get top(): PageView | undefined {
    return this.stack.at(-1)
  }

  get depth(): number {
    return this.stack.length
  }

  /** What `getCurrentPages()` answers. */
  faces = (): unknown[] => this.stack.map(view => view.page.face)

  /** The navigation APIs of `wx`, by name. */
  apis(): Record<string, (options: Options) => unknown> {
    return {
      navigateTo: options => this.navigateTo(textOf(options, 'url')),
      redirectTo: options => this.redirectTo(textOf(options, 'url')),
      switchTab: options => this.switchTab(textOf(options, 'url')),
      reLaunch: options => this.reLaunch(textOf(options, 'url')),
      navigateBack: ({ delta }) => this.navigateBack(typeof delta === 'number' ? delta : 1),
    }
  }

  navigateTo(url: string): void {
    const { path, query } = this.find(url)
    if (this.tabPaths.has(path)) throw new WxFailure('can not navigateTo a tabbar page')
    if (this.stack.length >= LIMIT) throw new WxFailure('webview count limit exceed')
    this.top?.call('onHide')
    this.enter(path, query)
  }

  redirectTo(url: string): void {
    const { path, query } = this.find(url)
    if (this.tabPaths.has(path)) throw new WxFailure('can not redirectTo a tabbar page')
    this.drop(this.stack.pop())
    this.enter(path, query)
  }

  switchTab(url: string): void {
    const { path, query } = this.find(url)
    if (!this.tabPaths.has(path)) throw new WxFailure('can not switchTab to no-tabBar page')
    if (Object.keys(query).length > 0) throw new WxFailure('a tab page takes no query')
    if (this.top?.path === path) return
    this.leaveForTab()
    const kept = this.tabs.get(path)
    if (kept) {
      this.stack.push(kept)
      kept.call('onShow')
    } else this.enter(path, {})
  }

  /** Inner pages unload from the top down; a tab page in sight hides, one further down was hidden already. */
  private leaveForTab(): void {
    const [shown, ...below] = this.stack.splice(0).reverse()
    if (shown && this.tabPaths.has(shown.path)) shown.call('onHide')
    else this.drop(shown)
    for (const view of below) if (!this.tabPaths.has(view.path)) this.drop(view)
  }

  reLaunch(url: string): void {
    const { path, query } = this.find(url)
    this.closeAll()
    this.enter(path, query)
  }

  navigateBack(delta: number): void {
    if (this.stack.length <= 1) throw new WxFailure('cannot navigate back at first page.')
    for (let left = Math.min(delta, this.stack.length - 1); left > 0; left -= 1) this.drop(this.stack.pop())
    this.top?.call('onShow')
  }

  closeAll(): void {
    const shown = this.stack.splice(0).reverse()
    for (const view of shown) this.drop(view)
    for (const view of [...this.tabs.values()]) this.drop(view)
  }

  private find(url: string): { path: string; query: Record<string, string> } {
    const [written = '', query = ''] = url.split('?')
    const path = resolveIn(this.top?.path ?? '', written).replace(/\.html$/, '')
    if (!this.known.has(path)) throw new WxFailure(`page "${path}" is not found`)
    return { path, query: queryOf(query) }
  }

  private enter(path: string, query: Record<string, string>): void {
    const isTab = this.tabPaths.has(path)
    const view = new PageView(this.program, {
      path,
      query,
      tabBar: isTab && this.customTabBar ? TAB_BAR : undefined,
    })
    this.stack.push(view)
    if (isTab) this.tabs.set(path, view)
    view.start()
    view.call('onLoad', view.page.face['options'])
    view.call('onShow')
    view.changed(() => view.call('onReady'))
  }

  private drop(view: PageView | undefined): void {
    if (!view) return
    if (this.tabs.get(view.path) === view) this.tabs.delete(view.path)
    view.call('onUnload')
    view.destroy()
  }
}
