/** How a reading ended: to the end, or the device turned out to have no voice. */
export type VoiceEnd = 'done' | 'cannot'

const onWeb = process.env.TARO_ENV === 'h5'
/** Slower than usual talk, for ears of eighty. */
const pace = 0.85

const speech = () => (onWeb && 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined)

/** Browsers look for their voices only when asked; ask early, so that the first tap already speaks. */
export const warmVoice = () => void speech()?.getVoices()

/**
 * Reads a written text aloud. WeChat gives a mini-program no voice of its own, so there it answers `cannot`
 * at once; so does a browser without a voice.
 */
export function speak(text: string, onEnd: (end: VoiceEnd) => void): 'speaking' | 'cannot' {
  const synthesis = speech()
  if (!synthesis || synthesis.getVoices().length === 0) return 'cannot'
  synthesis.cancel()
  const words = new SpeechSynthesisUtterance(text)
  words.lang = 'zh-CN'
  words.rate = pace
  words.onend = () => onEnd('done')
  words.onerror = ({ error }) => onEnd(error === 'canceled' || error === 'interrupted' ? 'done' : 'cannot')
  synthesis.speak(words)
  return 'speaking'
}

export const stopSpeaking = () => speech()?.cancel()
