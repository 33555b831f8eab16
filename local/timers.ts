import { Cron } from 'croner'
import type { FunctionTable, Trigger } from './function-table'
import type { Host } from './host'

const CHINA = 'Asia/Shanghai'

/** When a trigger is due next after a moment, as the platform would reckon it: in China's time. */
export const nextRun = (trigger: Trigger, after: Date): Date | null =>
  new Cron(trigger.cron, { timezone: CHINA, paused: true }).nextRun(after)

/** What a function is given by its timer. */
export const timerEvent = (trigger: Trigger, at: Date) => ({
  Type: 'Timer',
  TriggerName: trigger.name,
  Time: at.toISOString(),
  Message: trigger.message,
})

/** Starts every trigger of the table; gives what stops them. A run that fails was logged by the host, the next one repairs. */
export function startTimers(table: FunctionTable, host: Host, log: (line: string) => void): () => void {
  const jobs = Object.entries(table.functions).flatMap(([name, { trigger }]) => {
    if (!trigger) return []
    const run = async () => {
      await host.invoke(name, timerEvent(trigger, new Date()), { kind: 'platform' })
    }
    const tell = (error: unknown) =>
      log(`timer ${trigger.name}: ${error instanceof Error ? error.message : ''}`)
    return [new Cron(trigger.cron, { timezone: CHINA, protect: true, unref: true, catch: tell }, run)]
  })
  return () => jobs.forEach(job => job.stop())
}
