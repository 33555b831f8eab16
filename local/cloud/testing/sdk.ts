import tcb from '@cloudbase/node-sdk'

/** The SDK's own types say `any` in many places; here is what its answers really are, for tests. */
export interface Row extends Readonly<Record<string, unknown>> {
  readonly _id: string
}
type Changed = Promise<{ updated: number; upsertedId?: string }>

interface Reference {
  get(): Promise<{ data: readonly Row[] }>
  set(data: object): Changed
  update(data: object): Changed
  remove(): Promise<{ deleted: number }>
}
interface Question {
  where(query: object): Question
  orderBy(field: string, way: 'asc' | 'desc'): Question
  skip(n: number): Question
  limit(n: number): Question
  field(fields: object): Question
  get(): Promise<{ data: readonly Row[] }>
  count(): Promise<{ total: number }>
  update(data: object): Changed
  updateAndReturn(data: object): Promise<{ updated: number; doc?: Row | null }>
  remove(): Promise<{ deleted: number }>
}
export interface Rows extends Question {
  doc(id: string): Reference
  add(data: object): Promise<{ id?: string; ids?: string[] }>
  aggregate(): Aggregation
}
interface Aggregation {
  match(query: object): Aggregation
  sort(fields: object): Aggregation
  skip(n: number): Aggregation
  limit(n: number): Aggregation
  group(fields: object): Aggregation
  project(fields: object): Aggregation
  unwind(path: string): Aggregation
  end(): Promise<{ data: readonly Row[] }>
}
/** Inside a transaction `doc().get()` gives the one document instead of a list. */
interface TransactionRows extends Omit<Rows, 'doc'> {
  doc(id: string): Omit<Reference, 'get'> & { get(): Promise<{ data: Row | null }> }
}
interface Transaction {
  collection(name: string): TransactionRows
  commit(): Promise<unknown>
  rollback(reason: unknown): Promise<unknown>
}
type Logic = object & { and(...more: object[]): Logic; or(...more: object[]): Logic }
type QueryWord =
  'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'nin' | 'all' | 'size' | 'exists' | 'elemMatch'
type LogicWord = 'and' | 'or' | 'nor' | 'not'
type NumberWord = 'inc' | 'mul' | 'min' | 'max'
type ListWord = 'push' | 'pop' | 'shift' | 'unshift' | 'pull' | 'pullAll' | 'addToSet'
type Word = QueryWord | LogicWord | NumberWord | ListWord | 'set' | 'remove' | 'rename' | 'mod'
type Sum = 'sum' | 'avg' | 'max' | 'min' | 'first' | 'last' | 'push' | 'ifNull' | 'addToSet'
export type Command = Readonly<Record<Word, (...operands: unknown[]) => Logic>> & {
  readonly aggregate: Readonly<Record<Sum, (operand: unknown) => object>>
}
export interface Database {
  readonly command: Command
  collection(name: string): Rows
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>
  serverDate(): object
  RegExp(pattern: { regexp: string; options: string }): object
}
interface Listed {
  readonly fileList: readonly { fileID: string; code: string; tempFileURL?: string }[]
}
export interface App {
  database(): Database
  callFunction(call: { name: string; data: object }): Promise<{ result: unknown }>
  callWxOpenApi(call: { apiName: string; requestData: object }): Promise<{ result: unknown }>
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: string[] }): Promise<Listed>
  deleteFile(files: { fileList: string[] }): Promise<Listed>
}

/** The query words of the SDK; they need no connection. */
export const command = tcb.init({ env: 'none' }).database().command as unknown as Command

/** The SDK as the environment points it: at a local cloud whose `env` is given, or at the real one named. */
export const connect = (target: Readonly<Record<string, string>> | string): App => {
  const local = typeof target !== 'string'
  if (local) Object.assign(process.env, target)
  else process.env.TENCENTCLOUD_RUNENV = ''
  const env: unknown = local ? tcb.SYMBOL_CURRENT_ENV : target
  return tcb.init({ env: env as string, timeout: 30_000 }) as unknown as App
}

export interface Failure {
  readonly code: string
  readonly message: string
}

/** How a call failed; one that succeeds has the code 'none'. */
export const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  const answer = await work.then(
    () => ({ code: 'none', message: 'it succeeded' }),
    (error: unknown) => error as Failure,
  )
  return { code: answer.code, message: answer.message }
}
