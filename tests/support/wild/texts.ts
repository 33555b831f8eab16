import * as fc from 'fast-check'

/** What people, phones, spreadsheets and attackers put into a free text field. */
export const oddTexts: readonly string[] = [
  '𠮷田㐂㛃',
  '䶮龘',
  'שלום עליכם',
  '\u202eشيخ\u202c',
  '沈\u200b桂\u200d珍',
  '１号楼Ａ座',
  '👵🏻🥟',
  'é\u0301\u0301\u0301',
  '\ud83d',
  '\udc00沈',
  '=1+1',
  '+86-10',
  "@SUM(A1)'",
  '__proto__',
  'constructor',
  '$where',
  'a.b.c',
  '{"$ne":null}',
  '\u0000',
  'a\nb\tc',
  '\ufeff1',
  '19908000037',
  '2026-02-29',
]

const fits = (least: number, most: number) => (text: string) => text.length >= least && text.length <= most

/** Texts of a length: ordinary ones, odd ones, and the shortest and longest allowed. */
export function textsOf(least: number, most: number): fc.Arbitrary<string> {
  const longest = Math.min(most, 2_000)
  const edges = ['沈'.repeat(least), '乐'.repeat(longest)]
  const odd = oddTexts.filter(fits(least, longest))
  const chars = fc
    .string({ unit: 'binary', minLength: least, maxLength: longest })
    .filter(fits(least, longest))
  const plain = fc
    .string({
      unit: fc.constantFrom(...Array.from('沈桂珍梧桐里1号楼2单元 AZaz09-')),
      minLength: least,
      maxLength: longest,
    })
    .filter(fits(least, longest))
  return fc.oneof({ weight: 4, arbitrary: plain }, chars, fc.constantFrom(...edges, ...odd))
}
