export type FunctionFailure =
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'FUNCTIONS_BODY_TOO_LARGE'

/** What a caller learns of a function that broke: how, and the request id under which the log tells why. */
export class FunctionError extends Error {
  constructor(
    readonly code: FunctionFailure,
    readonly requestId: string,
  ) {
    super(`${code} (request ${requestId})`)
  }
}
