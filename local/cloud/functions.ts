import { parseJson } from './ejson'
import { CloudError } from './errors'
import type { Reply, Request } from './request'

export type Invoke = (name: string, data: unknown) => Promise<unknown>

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'FUNCTIONS_EXECUTE_FAIL'

/** `callFunction` from within a function; the host that runs functions is given from outside. */
export const invokeFunction = async (invoke: Invoke | undefined, request: Request): Promise<Reply> => {
  const name = request.text('function_name')
  if (!invoke) throw new CloudError('FUNCTION_NOT_FOUND', `There is no function ${name} here.`)
  const data = request.has('request_data') ? parseJson(request.text('request_data')) : {}
  try {
    const answer = await invoke(name, data)
    return { data: { response_data: JSON.stringify(answer ?? null) } }
  } catch (error) {
    throw new CloudError(codeOf(error), error instanceof Error ? error.message : String(error))
  }
}
