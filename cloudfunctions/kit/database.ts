import tcb from '@cloudbase/node-sdk'
import { markTouched, readPatiently, writePatiently, type Wait } from './overload'

/**
 * The one door to the cloud's database. It offers the few verbs that are safe: reads have a limit, writes name their `_id`,
 * queries hold scalars and our own tests only, and transactions are not offered, because the SDK silently sends
 * `where()` writes outside them.
 */
export interface Database {
  collection: <T extends Row>(name: string) => Collection<T>
}

export interface Row {
  _id: string
}

export type Scalar = string | number | boolean
type TestName = 'in' | 'from' | 'above' | 'below' | 'missing' | 'present' | 'not'
export type Test =
  | { in: readonly Scalar[] }
  | { from: number }
  | { above: number }
  | { below: number }
  | { missing: true }
  | { present: true }
  | { not: Scalar }
/** Conditions by field path; never undefined, because the SDK drops such keys and then matches everybody. */
export type Where = Record<string, Scalar | Test>
/** What happens to a field path; a plain value always replaces the whole field. */
export type Change = Record<string, { set: unknown } | { inc: number } | { drop: true }>

/** How many rows, which fields of them, and by which field the newest or the soonest come first. */
export interface Page {
  limit: number
  fields?: readonly string[]
  newest?: string
  soonest?: string
}

export interface Collection<T extends Row> {
  /** The first rows that meet any of the conditions' groups. */
  some: (any: readonly Where[], page: Page) => Promise<T[]>
  /** Adds a row with a chosen id; `exists` when that id is taken, so doing it twice writes it once. */
  add: (row: T) => Promise<'added' | 'exists'>
  /** Adds many rows in one call, at most a hundred; after `exists` some of them may be written and some not. */
  addAll: (rows: readonly T[]) => Promise<'added' | 'exists'>
  /** Changes the one row that has this id and meets the conditions; false when there is none. The verdict is the write's. */
  change: (id: string, where: Where, change: Change) => Promise<boolean>
  /** As `change`, and gives the row as it is afterwards. */
  changeAndRead: (id: string, where: Where, change: Change) => Promise<T | undefined>
  /** Writes the whole row under its id, whether it was there or not. */
  put: (row: T) => Promise<void>
  /** Removes the one row that has this id and meets the conditions; false when there is none. */
  remove: (id: string, where?: Where) => Promise<boolean>
}

type Sdk = ReturnType<ReturnType<typeof tcb.init>['database']>

const PATH = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_-]+)*$/
const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value)

function mustBePath(path: string): string {
  if (!PATH.test(path) || path.includes('__proto__'))
    throw new Error(`not a field path: ${JSON.stringify(path)}`)
  return path
}

const mustBeName = (key: string) => {
  if (/[.$]/.test(key) || key === '__proto__') throw new Error(`not a field name: ${key}`)
}

/** A stored value holds plain data only: no undefined, no keys that the database would take for operators. */
function mustBePlain(value: unknown, depth = 0): void {
  if (value === null || isScalar(value)) return
  if (depth > 12 || typeof value !== 'object') throw new Error(`not storable: ${typeof value}`)
  if (!Array.isArray(value)) Object.keys(value).forEach(mustBeName)
  for (const inner of Object.values(value)) mustBePlain(inner, depth + 1)
}

type Command = Sdk['command']
const tests: { [T in TestName]: (command: Command, wanted: unknown) => unknown } = {
  in: (command, wanted) => Array.isArray(wanted) && wanted.every(isScalar) && command.in(wanted),
  from: (command, wanted) => typeof wanted === 'number' && command.gte(wanted),
  above: (command, wanted) => typeof wanted === 'number' && command.gt(wanted),
  below: (command, wanted) => typeof wanted === 'number' && command.lt(wanted),
  missing: command => command.exists(false),
  present: command => command.exists(true),
  not: (command, wanted) => isScalar(wanted) && command.neq(wanted),
}

function testOf(command: Command, path: string, test: unknown): unknown {
  if (isScalar(test)) return command.eq(test)
  const [name = '', wanted] = Object.entries(test ?? {})[0] ?? []
  const made = name in tests && tests[name as TestName](command, wanted)
  if (!made) throw new Error(`not a condition on ${path}`)
  return made
}

const whereOf = (command: Sdk['command'], where: Where) =>
  Object.fromEntries(
    Object.entries(where).map(([path, test]) => [mustBePath(path), testOf(command, path, test)]),
  )

function changeOf(command: Sdk['command'], change: Change) {
  const entries = Object.entries(change).map(([path, what]): [string, unknown] => {
    if ('inc' in what) return [mustBePath(path), command.inc(what.inc)]
    if ('drop' in what) return [mustBePath(path), command.remove()]
    mustBePlain(what.set)
    return [mustBePath(path), command.set(what.set)]
  })
  if (entries.length === 0) throw new Error('nothing to change')
  return Object.fromEntries(entries)
}

const isTaken = (error: unknown) => error instanceof Error && error.message.includes('E11000')

async function addTo(
  table: ReturnType<Sdk['collection']>,
  rows: readonly Row[],
  wait: Wait,
): Promise<'added' | 'exists'> {
  rows.forEach(row => mustBePlain(row))
  try {
    if (rows.length > 0) await writePatiently(wait, () => table.add([...rows]))
    return 'added'
  } catch (error) {
    if (isTaken(error)) return 'exists'
    throw error
  }
}

const updated = (answer: unknown) => (answer as { updated: number }).updated === 1
const deleted = (answer: unknown) => (answer as { deleted: number }).deleted === 1
const docOf = (answer: unknown) => (answer as { doc?: unknown }).doc ?? undefined

function collectionOf<T extends Row>(sdk: Sdk, name: string, wait: Wait): Collection<T> {
  const { command } = sdk
  const table = () => sdk.collection(name)
  const one = (id: string, where: Where) => table().where(whereOf(command, { ...where, _id: id }))
  const insert = (rows: readonly T[]) => addTo(table(), rows, wait)
  return {
    async some(any, { limit, fields, newest, soonest }) {
      if (any.length === 0 || any.some(where => Object.keys(where).length === 0))
        throw new Error('a query without conditions')
      const groups = any.map(where => whereOf(command, where))
      const condition = groups.length === 1 ? { ...groups[0] } : command.or(groups)
      const all = table().where(condition).limit(limit)
      const by = newest ?? soonest
      const query =
        by === undefined ? all : all.orderBy(mustBePath(by), newest === undefined ? 'asc' : 'desc')
      const shown = fields
        ? query.field(Object.fromEntries(fields.map(path => [mustBePath(path), true])))
        : query
      return (await readPatiently(wait, () => shown.get())).data as T[]
    },
    add: row => insert([row]),
    addAll: insert,
    async change(id, where, change) {
      const what = changeOf(command, change)
      return updated(await writePatiently(wait, () => one(id, where).update(what), updated))
    },
    async changeAndRead(id, where, change) {
      const what = changeOf(command, change)
      const write = () => one(id, where).updateAndReturn(what)
      return docOf(await writePatiently(wait, write, answer => docOf(answer) !== undefined)) as T | undefined
    },
    async put(row) {
      mustBePlain(row)
      const { _id, ...rest } = row
      await writePatiently(wait, () => table().doc(_id).set(rest))
    },
    remove: async (id, where = {}) =>
      deleted(await writePatiently(wait, () => one(id, where).remove(), deleted)),
  }
}

const byTheClock: Wait = ms => new Promise(resolve => setTimeout(resolve, ms))

/** Opens the database of the environment the function runs in; on one machine the variables point at the local cloud. */
export function openDatabase(wait: Wait = byTheClock): Database {
  const sdk = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: 10_000 }).database()
  return { collection: name => collectionOf(sdk, name, wait) }
}

/** Asks another function of the same environment, as the platform itself. */
export async function callFunction(name: string, data: unknown): Promise<unknown> {
  markTouched()
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: 10_000 })
  return (await app.callFunction({ name, data })).result
}

/** Asks a WeChat interface of the server as the mini-program of this environment; the answer is WeChat's own. */
export async function callWeChat(apiName: string, requestData: object): Promise<unknown> {
  markTouched()
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: 10_000 })
  const reply = await app.callWxOpenApi({ apiName, requestData })
  // The SDK hands a refusal of the platform over like an answer.
  if (reply.result === undefined)
    throw new Error(`WeChat was not reached: ${JSON.stringify(reply).slice(0, 200)}`)
  return reply.result
}
