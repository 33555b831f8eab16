import { AsyncLocalStorage } from 'node:async_hooks'

/** Thrown when the database still had too much to do after this run had waited for it as long as it may. */
export class Overloaded extends Error {}

/** Waits so many milliseconds. */
export type Wait = (ms: number) => Promise<void>

/**
 * How the cloud says that it has too much to do: codes of the platform, of the database behind it, and of the way there. Such a
 * call was turned away before it had any effect. A new spelling is one more line.
 */
const SIGNS = [
  /^EXCEED_(REQUEST_LIMIT|CONCURRENT_REQUEST_LIMIT|RATELIMIT)$/,
  /^(429|-501003|-501004|-501024)$/,
  /LimitExceeded\.(Concurrent|NoValidConnection|OutOf(Read|Write)?RequestQuota|RequestLimit)/,
  /ResourceUnavailable\.TransactionBusy/,
  /(Connection num|(Read|Write) request) overrun/i,
]

const spoken = (error: unknown): string[] =>
  typeof error === 'object' && error !== null
    ? ['code', 'message'].map(name => String(Reflect.get(error, name)))
    : []

/** Whether an error of the SDK says that the cloud has too much to do. */
export const saysOverloaded = (error: unknown): boolean =>
  spoken(error).some(words => SIGNS.some(sign => sign.test(words)))

/** One run of a function: whether it got through to the database at all, how long it waited, what it changes and changed. */
interface Run {
  inside: boolean
  waited: number
  writing: number
  touched: boolean
}

const runs = new AsyncLocalStorage<Run>()
const newRun = (): Run => ({ inside: false, waited: 0, writing: 0, touched: false })

/** Who was not let in is sent away soon, to come back later; who is inside finishes what he began. In ms, within the time limit. */
const AT_THE_DOOR = 300
const INSIDE = 8_000

/** Runs something as one run of a function; `touched` tells whether it changed anything or may still do so. */
export async function asRun<T>(job: (touched: () => boolean) => Promise<T>): Promise<T> {
  const run = newRun()
  return runs.run(run, () => job(() => run.touched || run.writing > 0))
}

/** This run may have changed something from now on. */
export function markTouched(): void {
  const run = runs.getStore()
  if (run) run.touched = true
}

/** One call; nothing when the database had no time for it, and then it had no effect. */
async function attempt<T>(run: Run, call: () => Promise<T>): Promise<{ answer: T } | undefined> {
  try {
    return { answer: await call() }
  } catch (error) {
    if (saysOverloaded(error)) return undefined
    run.touched = true
    throw error
  }
}

/** Calls the database, and again after short waits of uneven length while it has too much to do. */
async function untilLetIn<T>(run: Run, wait: Wait, call: () => Promise<T>): Promise<T> {
  for (;;) {
    const done = await attempt(run, call)
    if (done) {
      run.inside = true
      return done.answer
    }
    if (run.waited >= (run.inside ? INSIDE : AT_THE_DOOR)) throw new Overloaded('the database is busy')
    const pause = 150 + Math.random() * 300
    run.waited += pause
    await wait(pause)
  }
}

/** Reads from a database that may have too much to do. */
export const readPatiently = <T>(wait: Wait, call: () => Promise<T>): Promise<T> =>
  untilLetIn(runs.getStore() ?? newRun(), wait, call)

/** Writes to a database that may have too much to do; `changed` tells from its answer whether it changed anything. */
export async function writePatiently<T>(
  wait: Wait,
  call: () => Promise<T>,
  changed: (answer: T) => boolean = () => true,
): Promise<T> {
  const run = runs.getStore() ?? newRun()
  run.writing += 1
  try {
    const answer = await untilLetIn(run, wait, call)
    run.touched ||= changed(answer)
    return answer
  } finally {
    run.writing -= 1
  }
}
