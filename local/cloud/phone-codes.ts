import { isPlainJson, type Json } from './ejson'
import type { WxError } from './subscribe-message'

interface PhoneInfo {
  readonly errcode: 0
  readonly errmsg: 'ok'
  readonly phone_info: { phoneNumber: string; purePhoneNumber: string; countryCode: string }
}

/** The codes that stand for phone numbers, as WeChat's phone number key hands them out; each is good once. */
export class PhoneCodes {
  private readonly phones = new Map<string, string>()

  /** What the phone number key of somebody's WeChat would do; without it there is no code that anybody could guess. */
  give(code: string, phone: string): void {
    this.phones.set(code, phone)
  }

  /** As WeChat answers `phonenumber.getPhoneNumber`. */
  take(json: Json): PhoneInfo | WxError {
    const code = isPlainJson(json) ? json.code : undefined
    const phone = typeof code === 'string' ? this.phones.get(code) : undefined
    if (typeof code !== 'string' || phone === undefined) return { errcode: 40029, errmsg: 'invalid code' }
    this.phones.delete(code)
    const phone_info = { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' }
    return { errcode: 0, errmsg: 'ok', phone_info }
  }
}
