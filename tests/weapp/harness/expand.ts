import { recordIn } from './dist-files'
import { type Instance } from './instance'
import { type Mounts } from './mounts'
import { definitionOf, type Program } from './program'
import { type RawNode } from './view-realm'
import { type ViewNode } from './view-node'

type Nodes = (ViewNode | string)[]

export interface Place {
  readonly owner: Instance
  readonly parent: ViewNode
  readonly key: string
  readonly slot: () => Nodes
}

/** What keeps a component the same one from one rendering to the next: Taro's node id, else its own. */
const identityOf = (raw: RawNode): string | undefined =>
  [recordIn(raw.attr?.['i'])['sid'], raw.attr?.['id']].find(id => typeof id === 'string')

const nodeOf = ({ tag, attr = {} }: RawNode, { parent, owner }: Place): ViewNode => ({
  tag,
  attr,
  children: [],
  parent,
  owner,
})

/** Opens the components in what wcc's code yields, down to the nodes a person sees. */
export class Expander {
  constructor(
    private readonly program: Program,
    private readonly mounts: Mounts,
  ) {}

  all(raw: readonly (RawNode | string | number)[], place: Place): Nodes {
    return raw.flatMap((node, index) =>
      typeof node === 'object' ? this.one(node, place, index) : [String(node)],
    )
  }

  component(raw: RawNode, path: string, place: Place): Nodes {
    const definition = definitionOf(this.program, 'components', path)
    const virtual = recordIn(definition['options'])['virtualHost'] === true
    const host = nodeOf(raw, place)
    const instance = this.mounts.meet(place.key, path, { raw, host })
    const parent = virtual ? place.parent : host
    const slot = (): Nodes => this.all(raw.children ?? [], { ...place, parent, key: `${place.key}/slot` })
    const inside = this.program.view.render(path, instance.face['data'])
    const nodes = this.all(inside.children ?? [], { owner: instance, parent, key: place.key, slot })
    if (virtual) return nodes
    host.children.push(...nodes)
    return [host]
  }

  private one(raw: RawNode, place: Place, index: number): Nodes {
    if (raw.tag === 'wx-slot') return place.slot()
    const component = this.program.used(place.owner.path).get(raw.tag.replace(/^wx-/, ''))
    const key = `${place.key}/${raw.tag}:${identityOf(raw) ?? index}`
    if (component !== undefined) return this.component(raw, component, { ...place, key })
    const node = nodeOf(raw, place)
    node.children.push(...this.all(raw.children ?? [], { ...place, parent: node, key }))
    return [node]
  }
}
