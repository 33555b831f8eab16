import { recordIn } from './dist-files'
import { type Definition, type Program } from './program'

const AUDIT_BYTES = 256 << 10
const REFUSED_BYTES = 1 << 20

/** A page or component: `face` is what the program sees as `this`. */
export interface Instance {
  readonly path: string
  readonly face: Record<string, unknown>
}

/** Told after each `setData`; calls `done` when the view has it. */
export type Changed = (done: (() => unknown) | undefined) => void

const stepsOf = (path: string): string[] => path.split(/[.[\]]+/).filter(step => step !== '')

type Branch = Record<string, unknown>
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

/** Writes `value` at a data path such as `root.cn.[0].v`, making what is missing on the way. */
const setAt = (data: Branch, path: string, value: unknown): void => {
  const steps = stepsOf(path)
  let at = data
  steps.forEach((step, index) => {
    if (index === steps.length - 1) {
      at[step] = value
      return
    }
    const known = at[step]
    const next = isBranch(known) ? known : ((/^\d+$/.test(steps[index + 1] ?? '') ? [] : {}) as Branch)
    at[step] = next
    at = next
  })
}

interface Sent {
  readonly route: string
  readonly component?: string
}

const setDataOf =
  (program: Program, sent: Sent & { face: Branch; changed: Changed }) =>
  (data: Branch, done?: () => unknown): void => {
    const text = JSON.stringify(data)
    const bytes = Buffer.byteLength(text)
    program.setDataLog.push({ route: sent.route, component: sent.component, bytes, keys: Object.keys(data) })
    if (bytes > AUDIT_BYTES)
      program.faults.add(
        'setData',
        `${sent.route} sent ${bytes} bytes at once, the audit allows ${AUDIT_BYTES}`,
      )
    if (bytes > REFUSED_BYTES) return
    const target = recordIn(sent.face['data'])
    for (const [path, value] of Object.entries(recordIn(program.realm.adopt(JSON.parse(text)))))
      setAt(target, path, value)
    sent.changed(done)
  }

export const callOn = (program: Program, instance: Instance, name: string, ...args: unknown[]): void => {
  const method = instance.face[name]
  if (typeof method === 'function')
    program.realm.guard(() => Reflect.apply(method, instance.face, args) as unknown)
}

export const createPage = (
  program: Program,
  path: string,
  more: { definition: Definition; query: Branch; changed: Changed },
): Instance => {
  const face = Object.create(more.definition) as Branch
  const data = program.realm.adopt(more.definition['data'] ?? {})
  const options = program.realm.adopt(more.query)
  Object.assign(face, {
    data,
    options,
    route: path,
    __route__: path,
    is: path,
    selectComponent: () => null,
    selectAllComponents: () => [],
  })
  face['setData'] = setDataOf(program, { route: path, face, changed: more.changed })
  return { path, face }
}

export interface ComponentParts {
  readonly route: string
  readonly pageId: string
  readonly changed: Changed
  readonly trigger: (name: string, detail: unknown) => void
}

const initialProperties = (definition: Definition): Branch =>
  Object.fromEntries(
    Object.entries(recordIn(definition['properties'])).map(([name, property]) => [
      name,
      recordIn(property)['value'] ?? null,
    ]),
  )

export const createComponent = (
  program: Program,
  path: string,
  parts: ComponentParts & { definition: Definition },
): Instance => {
  const { definition } = parts
  const face = Object.create(recordIn(definition['methods'])) as Branch
  const data = program.realm.adopt({ ...recordIn(definition['data']), ...initialProperties(definition) })
  Object.assign(face, {
    data,
    properties: data,
    is: path,
    id: '',
    dataset: {},
    getPageId: () => parts.pageId,
    triggerEvent: parts.trigger,
  })
  Object.assign(face, { selectComponent: () => null, selectAllComponents: () => [] })
  face['setData'] = setDataOf(program, { route: parts.route, component: path, face, changed: parts.changed })
  return { path, face }
}

/** `lifetimes.attached` or the older top-level `attached`. */
export const lifetime = (program: Program, instance: Instance, name: string): void => {
  const definition = program.components.get(instance.path) ?? {}
  const method = recordIn(definition['lifetimes'])[name] ?? definition[name]
  if (typeof method === 'function')
    program.realm.guard(() => Reflect.apply(method, instance.face, []) as unknown)
}
