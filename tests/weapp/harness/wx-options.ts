export type Options = Readonly<Record<string, unknown>>

/** The fake says no, in WeChat's form `{errMsg: 'api:fail reason', …}`. */
export class WxFailure extends Error {
  constructor(
    readonly reason: string,
    readonly extra: Options = {},
  ) {
    super(reason)
  }
}

export const textOf = (options: Options, name: string): string => {
  const value = options[name]
  return typeof value === 'string' ? value : ''
}
