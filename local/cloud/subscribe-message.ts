import { isPlainJson, type Json } from './ejson'

export interface SentMessage {
  readonly id: string
  /** Epoch ms. */
  readonly at: number
  /** The open id of who gets it. */
  readonly touser: string
  readonly templateId: string
  readonly page: string
  /** Field name of the template to the text put in. */
  readonly data: Readonly<Record<string, string>>
}

export interface WxError {
  readonly errcode: number
  readonly errmsg: string
}

/** The limits WeChat sets for the fields of a subscribe message, by the kind in the field's name. */
const kinds: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  number: /^-?\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /\d{1,2}:\d{2}|\d{4}/,
  date: /\d{4}.+\d{1,2}/,
  amount: /^[¥￥$]?-?\d{1,10}(\.\d{1,2})?元?$/,
  phone_number: /^[\d+\-*() ]{1,17}$/,
  car_number: /^.{1,8}$/u,
  name: /^(\p{Script=Han}{1,10}|[\p{L}\p{P} ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

const wrong = (field: string): WxError => ({
  errcode: 47003,
  errmsg: `argument invalid! data.${field}.value invalid`,
})

const textOf = (json: Json | undefined): string =>
  typeof json === 'number' ? String(json) : typeof json === 'string' ? json : ''

const kindOf = (field: string): RegExp | undefined => kinds[/^([a-z_]+?)\d+$/.exec(field)?.[1] ?? '']

const readData = (json: Json | undefined): Record<string, string> | WxError => {
  if (!isPlainJson(json)) return { errcode: 47001, errmsg: 'data format error' }
  const data: Record<string, string> = {}
  for (const [field, cell] of Object.entries(json)) {
    const text = textOf(isPlainJson(cell) ? cell.value : undefined)
    if (!kindOf(field)?.test(text)) return wrong(field)
    data[field] = text
  }
  return data
}

export const isWxError = (value: object): value is WxError => 'errcode' in value

/** Checks a subscribe message as WeChat does: to whom, which template, and every field within its limits. */
export function readSubscribeMessage(json: Json): Omit<SentMessage, 'id' | 'at'> | WxError {
  const body = isPlainJson(json) ? json : {}
  const touser = textOf(body.touser)
  const templateId = textOf(body.templateId ?? body.template_id)
  if (!touser) return { errcode: 40003, errmsg: 'invalid openid' }
  if (!templateId) return { errcode: 40037, errmsg: 'invalid template_id' }
  const data = readData(body.data)
  return isWxError(data) ? data : { touser, templateId, page: textOf(body.page), data }
}
