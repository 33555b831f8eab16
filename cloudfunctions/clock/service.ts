import { clockContract } from '../../domain/clock/contract'
import type { Job } from '../../domain/clock/jobs'
import type { AskFunction } from '../kit/ask-function'
import { serve } from '../kit/serve'
import type { StoreTools } from '../kit/tools'
import { clockHandlers } from './handlers'
import { clockStore } from './store'

/** The service clock: asks the other functions for what is due, and remembers how far each job has come. */
export const clockService = (tools: StoreTools, askFunction: AskFunction, table?: readonly Job[]) =>
  serve(
    'clock',
    clockContract,
    clockHandlers({
      store: clockStore(tools.db),
      now: tools.now,
      askFunction,
      ...(table && { table }),
    }),
    tools,
  )
