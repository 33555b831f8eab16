import { recordIn } from './dist-files'
import { fireAt } from './events'
import { type Changed, createComponent, type Instance, lifetime } from './instance'
import { definitionOf, type Program } from './program'
import { type RawNode } from './view-realm'
import { type ViewNode } from './view-node'

interface Mounted {
  readonly instance: Instance
  readonly given: Map<string, string>
  host: ViewNode | undefined
  seen: boolean
  attached: boolean
}

export interface MountsOf {
  readonly route: string
  readonly pageId: string
  readonly changed: Changed
}

/** The components living in one page, kept from one rendering to the next by their place in the tree. */
export class Mounts {
  private readonly mounted = new Map<string, Mounted>()

  constructor(
    private readonly program: Program,
    private readonly of: MountsOf,
  ) {}

  at(key: string): Instance | undefined {
    return this.mounted.get(key)?.instance
  }

  /** Before a rendering: whoever is not met in it is gone. */
  forget(): void {
    for (const part of this.mounted.values()) part.seen = false
  }

  meet(key: string, path: string, place: { raw: RawNode; host: ViewNode }): Instance {
    const part = this.find(key, path)
    part.seen = true
    part.host = place.host
    this.giveProperties(part, place.raw)
    return part.instance
  }

  /** After a rendering: those gone are detached, those new are attached. */
  settle(): void {
    for (const [key, part] of [...this.mounted]) {
      if (!part.seen) {
        this.mounted.delete(key)
        lifetime(this.program, part.instance, 'detached')
      } else if (!part.attached) {
        part.attached = true
        lifetime(this.program, part.instance, 'attached')
        lifetime(this.program, part.instance, 'ready')
      }
    }
  }

  end(): void {
    this.forget()
    this.settle()
  }

  private find(key: string, path: string): Mounted {
    const known = this.mounted.get(key)
    if (known?.instance.path === path) return known
    const definition = definitionOf(this.program, 'components', path)
    const trigger = (type: string, detail: unknown): void => {
      if (part.host) fireAt(this.program, part.host, { type, detail })
    }
    const instance = createComponent(this.program, path, { ...this.of, definition, trigger })
    const part: Mounted = { instance, given: new Map(), host: undefined, seen: true, attached: false }
    this.mounted.set(key, part)
    lifetime(this.program, instance, 'created')
    return part
  }

  /** A property is written only when its owner changed it: a component's own `setData` on it survives until then. */
  private giveProperties(part: Mounted, raw: RawNode): void {
    const definition = definitionOf(this.program, 'components', part.instance.path)
    const data = recordIn(part.instance.face['data'])
    for (const name of Object.keys(recordIn(definition['properties']))) {
      const value = raw.attr?.[name]
      if (value === undefined) continue
      const text = JSON.stringify(value)
      if (part.given.get(name) === text) continue
      part.given.set(name, text)
      data[name] = this.program.realm.adopt(value)
    }
  }
}
