import { useEffect, useState } from 'react'
import { useDidHide } from '@tarojs/taro'
import { phoneCall } from './phone-call'
import { speak, stopSpeaking, warmVoice } from './voice'

export interface Office {
  name: string
  phone: string
  hours: string
  open: boolean
}

export interface HandrailNeeds {
  /** What this screen says, written to be heard: 「今天中午，番茄炖牛腩。取餐号，三、零、五、二。」 */
  read: string
  /** Who answers; nothing while it is still being looked up. */
  office: Office | undefined
  onLeaveWord?: () => void
}

function useReader(read: string) {
  const [voice, setVoice] = useState<'quiet' | 'speaking' | 'cannot'>('quiet')
  const stop = () => {
    stopSpeaking()
    setVoice(now => (now === 'speaking' ? 'quiet' : now))
  }
  useEffect(() => {
    warmVoice()
    return () => stopSpeaking()
  }, [])
  useDidHide(stop)
  return {
    reading: voice === 'speaking',
    cannotRead: voice === 'cannot',
    onRead: () => setVoice(speak(read, end => setVoice(end === 'cannot' ? 'cannot' : 'quiet'))),
    onStop: stop,
  }
}

function useCaller(office: Office | undefined) {
  const [asking, setAsking] = useState(false)
  return {
    asking,
    onAsk: () => setAsking(true),
    onClose: () => setAsking(false),
    onDial: () => {
      setAsking(false)
      if (office) void phoneCall(office.phone)
    },
  }
}

/** What the two keys of the handrail do on a screen. Hand the answer to `Screen` as `handrail`. */
export function useHandrail({ read, office, onLeaveWord }: HandrailNeeds) {
  const reader = useReader(read)
  const caller = useCaller(office)
  return { office, ...reader, ...caller, ...(onLeaveWord ? { onLeaveWord } : {}) }
}
