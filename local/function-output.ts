import type { AsyncLocalStorage } from 'node:async_hooks'
import { appendFile, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '../domain/kernel/time'
import type { Invocation } from './invocation'

/**
 * The platform collects what functions print; so does this: while a function runs, `console.log` goes to one file a day in
 * the data folder (`log/2026-11-20.jsonl`, kept as long as the office keeps its records), not to the terminal.
 */
export function collectOutput(folder: string, invocations: AsyncLocalStorage<Invocation>): () => void {
  const place = join(folder, 'log')
  mkdirSync(place, { recursive: true, mode: 0o700 })
  const print = console.log
  console.log = (...words: unknown[]) => {
    if (!invocations.getStore()) {
      print(...words)
      return
    }
    const line = words.map(word => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ')
    appendFile(join(place, `${dayOf(Date.now())}.jsonl`), `${line}\n`, { mode: 0o600 }, error => {
      if (error) print(line)
    })
  }
  return () => void (console.log = print)
}
