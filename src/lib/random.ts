import Taro from '@tarojs/taro'

const onWeb = process.env.TARO_ENV === 'h5'

/** Bytes as hex letters. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

const fromPlatform = (length: number): Promise<Uint8Array> =>
  onWeb
    ? Promise.resolve(crypto.getRandomValues(new Uint8Array(length)))
    : new Promise((done, fail) => {
        const success = ({ randomValues }: { randomValues: ArrayBuffer }) =>
          done(new Uint8Array(randomValues))
        void Taro.getRandomValues({ length, success, fail })
      })

/** An old WeChat has no good chance. What is made here must never come twice; it opens nothing, so ordinary chance will do. */
const ordinary = (length: number) => Uint8Array.from({ length }, () => Math.floor(Math.random() * 256))

/** So many bytes of chance, in hex. */
export const chance = async (bytes: number): Promise<string> =>
  hexOf(await fromPlatform(bytes).catch(() => ordinary(bytes)))
