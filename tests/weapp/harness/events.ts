import { type Instance } from './instance'
import { type Program } from './program'
import { type ViewNode } from './view-node'

const bubbling =
  /^(tap|longpress|longtap|touch(start|move|end|cancel)|transitionend|animation(start|iteration|end))$/
const formTags = new Set([
  'wx-button',
  'wx-input',
  'wx-textarea',
  'wx-switch',
  'wx-checkbox',
  'wx-radio',
  'wx-slider',
  'wx-picker',
])

interface Happening {
  readonly type: string
  readonly detail: unknown
}

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const datasetOf = (node: ViewNode): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(node.attr)
      .filter(([name]) => name.startsWith('data-'))
      .map(([name, value]) => [camel(name.slice('data-'.length)), value]),
  )

const faceOf = (node: ViewNode): Record<string, unknown> => ({
  id: typeof node.attr['id'] === 'string' ? node.attr['id'] : '',
  dataset: datasetOf(node),
  offsetLeft: 0,
  offsetTop: 0,
})

interface Handler {
  readonly name: string
  readonly catches: boolean
}

/** The method a node names for an event: `bindtap`, `bind:tap`, `catchtap`, `catch:tap`. */
export const handlerOf = (node: ViewNode, type: string): Handler | undefined => {
  for (const prefix of ['catch', 'bind']) {
    const found = node.attr[`${prefix}${type}`] ?? node.attr[`${prefix}:${type}`]
    if (typeof found === 'string' && found !== '') return { name: found, catches: prefix === 'catch' }
  }
  return undefined
}

export const isDisabled = (node: ViewNode): boolean =>
  formTags.has(node.tag) && (node.attr['disabled'] === true || node.attr['disabled'] === 'true')

const call = (program: Program, owner: Instance, name: string, event: unknown): void => {
  const method = owner.face[name]
  if (typeof method !== 'function') {
    program.faults.add('view', `${owner.path} has no method ${name}`)
    return
  }
  program.realm.guard(() => Reflect.apply(method, owner.face, [event]) as unknown)
}

/** Lets something happen to a node, upward as WeChat does; says whether anybody listened. */
export const fireAt = (program: Program, node: ViewNode, { type, detail }: Happening): boolean => {
  if (isDisabled(node)) return false
  let heard = false
  for (let at: ViewNode | undefined = node; at; at = bubbling.test(type) ? at.parent : undefined) {
    const handler = handlerOf(at, type)
    if (!handler) continue
    heard = true
    const timeStamp = 1
    const event = {
      type,
      timeStamp,
      target: faceOf(node),
      currentTarget: faceOf(at),
      detail,
      touches: [],
      changedTouches: [],
      mark: {},
    }
    call(program, at.owner, handler.name, program.realm.adopt(event))
    if (handler.catches) break
  }
  return heard
}
