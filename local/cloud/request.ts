import { decode, decodeDocument, type Json } from './ejson'
import { invalidParam } from './errors'
import type { Order } from './order'
import { compileQuery, type Query } from './query'
import type { Document } from './values'
import { isDocument } from './values'

export type Body = Readonly<Record<string, Json>>

export interface Reply {
  readonly data?: Readonly<Record<string, unknown>>
  readonly transactionId?: string
  /** Documents that had to be looked at. */
  readonly examined?: number
}

/** One call of the wire protocol: typed looks into its body. */
export class Request {
  constructor(
    private readonly body: Body,
    readonly now: number,
  ) {}

  get action(): string {
    return this.text('action')
  }

  has(name: string): boolean {
    const value = this.body[name]
    return value !== undefined && value !== null && value !== ''
  }

  value(name: string): Json {
    return this.body[name] ?? null
  }

  text(name: string): string {
    const value = this.value(name)
    if (typeof value !== 'string' || value === '') throw invalidParam(`${name} is missing.`)
    return value
  }

  texts(name: string): string[] {
    const value = this.value(name)
    if (!Array.isArray(value) || !value.every(item => typeof item === 'string')) {
      throw invalidParam(`${name} must be a list of texts.`)
    }
    return value
  }

  count(name: string, otherwise: number, most = Number.MAX_SAFE_INTEGER): number {
    const value = this.value(name)
    if (value === null) return otherwise
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most) {
      throw invalidParam(`${name} must be a whole number from 0 to ${most}.`)
    }
    return value
  }

  document(name: string): Document {
    return this.has(name) ? decodeDocument(this.text(name), this.now) : {}
  }

  query(): Query {
    return compileQuery(this.document('query'))
  }

  order(): Order {
    return this.has('order') ? orderOf(decode(this.text('order'), this.now)) : []
  }
}

/** `{date: -1, name: 1}` as pairs; the order of the keys is the order of importance. */
export const orderOf = (value: ReturnType<typeof decode>): Order => {
  if (!isDocument(value)) throw invalidParam('An order must be an object.')
  return Object.entries(value).map(([path, way]) => {
    if (way !== 1 && way !== -1) throw invalidParam(`The order of ${path} must be 1 or -1.`)
    return [path, way] as const
  })
}
