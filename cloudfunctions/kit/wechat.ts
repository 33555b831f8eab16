import { readPhone } from '../../domain/kernel/phone'
import { callWeChat } from './database'

const PHONE_BY_CODE = 'phonenumber.getPhoneNumber'

type Json = Record<string, unknown>
const part = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
/** WeChat's own interface writes `phone_info`, the platform's wrapper `phoneInfo`. */
const either = (json: Json, ...names: string[]) =>
  names.map(name => json[name]).find(value => value !== undefined)

/**
 * The phone number behind the code of WeChat's phone number key, as one dials it; undefined when WeChat knows no such code:
 * each is good for five minutes and once. Throws when WeChat cannot be asked or its quota is used up.
 */
export async function phoneByCode(code: string): Promise<string | undefined> {
  const answer = part(await callWeChat(PHONE_BY_CODE, { code }))
  const fault = either(answer, 'errcode', 'errCode') ?? 0
  if (fault === CODE_UNKNOWN || fault === CODE_USED) return undefined
  if (fault !== 0) throw new Error(`WeChat gives no phone number: ${JSON.stringify(fault)}`)
  const info = part(either(answer, 'phone_info', 'phoneInfo'))
  const number = either(info, 'purePhoneNumber', 'phoneNumber')
  const read = readPhone(typeof number === 'string' ? number : '')
  return 'number' in read ? read.number : undefined
}

const CODE_UNKNOWN = 40029
const CODE_USED = 40163
