import { cutTo } from './cut-text'

test.each([
  ['沈桂珍', 3, '沈桂珍'],
  ['阿卜杜热西提', 5, '阿卜杜热…'],
  ['沈桂珍', 1, '…'],
  // Two characters to WeChat: it is not cut through the middle.
  ['𠮷野家', 4, '𠮷野家'],
  ['𠮷野家', 3, '𠮷…'],
  ['沈𠮷野家', 3, '沈…'],
])('%s in %i characters is %s', (text, most, cut) => expect(cutTo(text, most)).toBe(cut))
