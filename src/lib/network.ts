import Taro from '@tarojs/taro'

const onWeb = process.env.TARO_ENV === 'h5'

/** Whether this phone has a net at all. */
export async function connected(): Promise<boolean> {
  if (onWeb) return navigator.onLine
  return (await Taro.getNetworkType()).networkType !== 'none'
}

const waiting = new Set<() => void>()
let listening = false

function listen(): void {
  listening = true
  const tell = () => waiting.forEach(run => run())
  if (onWeb) window.addEventListener('online', tell)
  else
    Taro.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) tell()
    })
}

/** Runs something whenever the net is back; call what it gives to stop. */
export function onNetworkBack(run: () => void): () => void {
  if (!listening) listen()
  waiting.add(run)
  return () => void waiting.delete(run)
}
