import Taro from '@tarojs/taro'

const digits = (phone: string) => phone.replace(/[^\d+]/g, '')
const turnedBack = (reason: unknown) =>
  typeof reason === 'object' && reason !== null && /cancel/.test(JSON.stringify(reason))

/** Hands the number to the telephone. Turning back there is nobody's mistake; anything else is thrown. */
export async function phoneCall(phone: string): Promise<'called' | 'turned-back'> {
  try {
    await Taro.makePhoneCall({ phoneNumber: digits(phone) })
    return 'called'
  } catch (reason) {
    if (turnedBack(reason)) return 'turned-back'
    throw reason
  }
}
