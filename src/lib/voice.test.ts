type Ended = (event: { error: string }) => void

/** A browser's voice: says nothing, remembers what it was given. */
function browser(voices: string[]) {
  const said: { text: string; lang: string; rate: number; onend?: () => void; onerror?: Ended }[] = []
  const given = {
    speechSynthesis: {
      getVoices: () => voices,
      speak: (words: (typeof said)[number]) => said.push(words),
      cancel: () => undefined,
    },
    SpeechSynthesisUtterance: class {
      lang = ''
      rate = 1
      constructor(readonly text: string) {}
    },
  }
  Object.assign(globalThis, given)
  return said
}

const onPhone = async (shape: 'h5' | 'weapp') => {
  jest.resetModules()
  process.env.TARO_ENV = shape
  return import('./voice')
}
afterEach(() => delete process.env.TARO_ENV)

test('a browser reads Chinese slowly, and says when it is done', async () => {
  const said = browser(['Ting-Ting'])
  const { speak } = await onPhone('h5')
  const ends: string[] = []
  expect(speak('今天中午，番茄炖牛腩。', end => ends.push(end))).toBe('speaking')
  expect(said[0]).toMatchObject({ text: '今天中午，番茄炖牛腩。', lang: 'zh-CN', rate: 0.85 })
  said[0]?.onend?.()
  expect(ends).toEqual(['done'])
})

test('being stopped is no failure, a voice that breaks is one', async () => {
  const said = browser(['Ting-Ting'])
  const { speak } = await onPhone('h5')
  const ends: string[] = []
  speak('今天', end => ends.push(end))
  said[0]?.onerror?.({ error: 'interrupted' })
  said[0]?.onerror?.({ error: 'synthesis-failed' })
  expect(ends).toEqual(['done', 'cannot'])
})

test.each(['h5', 'weapp'] as const)('without a voice %s says plainly that it cannot', async shape => {
  browser(shape === 'h5' ? [] : ['Ting-Ting'])
  const { speak } = await onPhone(shape)
  expect(speak('今天', () => undefined)).toBe('cannot')
})
