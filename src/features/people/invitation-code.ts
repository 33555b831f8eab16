import { text } from './text'

/** Staff print eight characters. */
export const codeLength = 8

/** The code as it is kept: large letters, without the spaces and dashes people put in. */
export const codeOf = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/** What is missing of it, in words; undefined when it is whole. */
export const codeProblem = (code: string): string | undefined =>
  code.length < codeLength ? text.codeShort(codeLength - code.length) : undefined
