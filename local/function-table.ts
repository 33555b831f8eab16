import * as z from 'zod'
import triggers from '../config/triggers.json'
import { platformTimer } from '../domain/clock/jobs'

const trigger = z.strictObject({
  name: z.string().regex(/^[a-z-]+$/),
  cron: z.string().describe('seven fields in China time: second minute hour day month weekday year'),
  message: z.string(),
})

const table = z.strictObject({
  runtime: z.string(),
  functions: z.record(
    z.string().regex(/^[a-z]+$/),
    z.strictObject({
      timeoutSeconds: z.int().min(1).max(900),
      memoryMb: z.int(),
      openapi: z
        .array(z.string())
        .optional()
        .describe('WeChat interfaces of the server that it may ask; they go into its config.json'),
      trigger: trigger.optional().describe('the platform takes one timer for each function'),
    }),
  ),
})

export type Trigger = z.output<typeof trigger>
export type FunctionTable = z.output<typeof table>

const { functions, ...limits } = triggers

/**
 * Every function there is with its limits, and the one timer, which is the clock's: what it does at a tick the table of
 * jobs tells. The same is run here and deployed there.
 */
export const functionTable: FunctionTable = table.parse({
  ...limits,
  functions: { ...functions, clock: { ...functions.clock, trigger: platformTimer } },
})
