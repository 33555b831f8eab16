import { Expander, type Place } from './expand'
import { type Faults } from './faults'
import { callOn, createPage, type Instance } from './instance'
import { Mounts } from './mounts'
import { definitionOf, type Program } from './program'
import { sizeOf, type ViewNode } from './view-node'

const LIMITS = { nodes: 1000, depth: 30, children: 60 }
const TAB_BAR_KEY = 'tab-bar'

const checkSize = (faults: Faults, path: string, root: ViewNode): void => {
  const size = sizeOf(root)
  const allowed = (limit: number): string => `the audit allows ${limit}`
  if (size.nodes > LIMITS.nodes) {
    faults.add('too many nodes', `${path} has ${size.nodes} nodes, ${allowed(LIMITS.nodes)}`)
  }
  if (size.depth > LIMITS.depth)
    faults.add('too deep', `${path} is ${size.depth} deep, ${allowed(LIMITS.depth)}`)
  if (size.children > LIMITS.children) {
    faults.add('too many children', `${path} has ${size.children} in one node, ${allowed(LIMITS.children)}`)
  }
}

export interface PageOptions {
  readonly path: string
  readonly query: Record<string, string>
  /** The component under a tab page, when app.json says `custom`. */
  readonly tabBar: string | undefined
}

/** One page on the phone: its instance, the components in it, and the tree a person sees. */
export class PageView {
  readonly path: string
  readonly page: Instance
  root: ViewNode
  private readonly mounts: Mounts
  private readonly expander: Expander
  private waiting: (() => unknown)[] = []
  private scheduled = false
  private gone = false

  constructor(
    private readonly program: Program,
    private readonly options: PageOptions,
  ) {
    const { path, query } = options
    const pageId = `pageId:${program.nextId()}`
    this.path = path
    this.page = createPage(program, path, {
      definition: definitionOf(program, 'pages', path),
      query,
      changed: this.changed,
    })
    this.page.face['getTabBar'] = () => this.mounts.at(TAB_BAR_KEY)?.face ?? null
    this.page.face['getPageId'] = () => pageId
    this.mounts = new Mounts(program, { route: path, pageId, changed: this.changed })
    this.expander = new Expander(program, this.mounts)
    this.root = this.emptyRoot()
  }

  call(name: string, ...args: unknown[]): void {
    callOn(this.program, this.page, name, ...args)
  }

  /** The first rendering, before `onLoad`: components that need no data of the page are attached by then. */
  start(): void {
    this.render()
  }

  /** Renders after the present turn; several changes of one turn are one rendering. */
  changed = (done?: () => unknown): void => {
    if (this.gone) return
    if (done) this.waiting.push(done)
    if (this.scheduled) return
    this.scheduled = true
    this.program.underWay.soon(`rendering ${this.path}`, () => {
      this.scheduled = false
      this.render()
    })
  }

  destroy(): void {
    this.gone = true
    this.mounts.end()
  }

  private emptyRoot(): ViewNode {
    return { tag: 'wx-page', attr: {}, children: [], parent: undefined, owner: this.page }
  }

  private render(): void {
    if (this.gone) return
    this.mounts.forget()
    const root = this.emptyRoot()
    this.program.realm.guard(() => this.fill(root))
    this.root = root
    this.mounts.settle()
    checkSize(this.program.faults, this.path, root)
    for (const done of this.waiting.splice(0)) this.program.realm.guard(done)
  }

  private fill(root: ViewNode): void {
    const place: Place = { owner: this.page, parent: root, key: '', slot: () => [] }
    const raw = this.program.view.render(this.path, this.page.face['data'])
    root.children.push(...this.expander.all(raw.children ?? [], place))
    const { tabBar } = this.options
    if (tabBar === undefined) return
    root.children.push(
      ...this.expander.component({ tag: 'wx-custom-tab-bar' }, tabBar, { ...place, key: TAB_BAR_KEY }),
    )
  }
}
