import { AsyncLocalStorage } from 'node:async_hooks'
import type { Caller } from '../../cloudfunctions/kit/caller'
import type { Service } from '../../cloudfunctions/kit/serve'
import type { Call } from '../../domain/kernel/contract'
import type { Faults } from './faults'
import { randomFor, type Random } from './random'
import type { VirtualTime } from './virtual-time'

/**
 * A kill that is enumerated: whoever receives the n-th reply, of the database or of another function, dies of it; the run
 * itself or one that it asked.
 */
export interface Kill {
  readonly at: number
  replies: number
}

/** One run of a function: what it may still do, and after which reply of the database it dies. */
interface Run {
  over: boolean
  skew: number
  replies: number
  dieAt: number
  kill: Kill | undefined
  draw: Random
  end: (settle: () => void) => void
  fail: (why: string) => void
}

const TIME_LIMIT = 20_000
/** The SDK gives a call up after so long, whether it had its effect or not. */
const SDK_PATIENCE = 10_000

const BUSY = JSON.stringify({ code: 'DATABASE_REQUEST_FAILED', message: 'Write conflict, or too busy.' })

const timedOut = () => Object.assign(new Error('request timeout'), { code: 'ESOCKETTIMEDOUT' })

/** What becomes of one call to the database; a slow one may take its effect when the SDK has long given it up. */
function luckOf(draw: Random, faults: Faults) {
  const slow = draw.chance(faults.databaseSlow) ? draw.int(2_000, SDK_PATIENCE * 2) : 0
  return {
    there: draw.int(1, 12) + (draw.chance(0.5) ? slow : 0),
    back: draw.int(1, 12) + slow,
    lostThere: draw.chance(faults.databaseLostThere),
    lostBack: draw.chance(faults.databaseLostBack),
    busy: draw.chance(faults.databaseBusy),
  }
}

/** The platform that runs the functions: cut off at the time limit, killed between any two awaits, its database calls lost. */
export class Functions {
  readonly services: Record<string, Service> = {}
  /** How many replies of the database came in all; what the enumeration of kills counts by. */
  replies = 0
  /** Every message that was sent: to a function, or from a function to the database. */
  messages = 0
  /** Nothing can be reached from the first of these instants to the second. */
  down = { from: Infinity, to: Infinity }
  private readonly runs = new AsyncLocalStorage<Run>()
  private count = 0

  constructor(
    private readonly time: VirtualTime,
    private readonly answer: (body: string) => Promise<string>,
    public faults: Faults,
    private readonly seed: number,
  ) {}

  /** What a function takes for now: the true time, a little off. */
  readonly now = (): number => this.time.now + (this.runs.getStore()?.skew ?? 0)

  get isDown(): boolean {
    return this.time.now >= this.down.from && this.time.now < this.down.to
  }

  /** Has a function ask another one, over a line that may lose the question or the answer. */
  async ask(name: string, call: Call, caller: Caller): Promise<unknown> {
    const draw = this.runs.getStore()?.draw
    const [lostThere, lostBack] = [
      draw?.chance(this.faults.functionLostThere),
      draw?.chance(this.faults.functionLostBack),
    ]
    const reply = lostThere ? undefined : await this.invoke(name, call, caller)
    if (!lostThere && !lostBack) return reply
    await this.time.wait(SDK_PATIENCE)
    throw timedOut()
  }

  /** Runs a function; throws when it was cut off or killed, and then nobody knows what it did. `kill`: after which reply. */
  invoke(name: string, call: Call, caller: Caller, kill?: Kill): Promise<unknown> {
    const service = this.services[name]
    if (!service) throw new Error(`no function ${name}`)
    this.messages++
    if (this.isDown) return Promise.reject(new Error('nothing can be reached'))
    const draw = randomFor('run', this.seed, ++this.count)
    const { killed, serverSkew } = this.faults
    const asking = this.runs.getStore()
    return new Promise((resolve, reject) => {
      const run: Run = {
        over: false,
        skew: Math.round((draw.next() * 2 - 1) * serverSkew),
        replies: 0,
        dieAt: draw.chance(killed) ? draw.int(1, 6) : Infinity,
        kill: kill ?? asking?.kill,
        draw,
        end: settle => {
          if (run.over) return
          run.over = true
          if (!this.diesOf(asking)) settle()
        },
        fail: why => run.end(() => reject(new Error(why))),
      }
      this.time.after(TIME_LIMIT, () => run.fail('cut off at the time limit'))
      const wish = JSON.parse(JSON.stringify(call)) as Call
      this.runs.run(run, () => {
        service(wish, caller, `run-${this.count}`).then(
          reply => run.end(() => resolve(JSON.parse(JSON.stringify(reply)))),
          (error: unknown) => run.fail(String(error)),
        )
      })
    })
  }

  /** Carries one call of the SDK to the cloud and its reply back, as far as the faults let it. */
  readonly carry = (body: string): Promise<string> => {
    const run = this.runs.getStore()
    const draw = run?.draw ?? randomFor('outside', this.seed, ++this.count)
    const luck = luckOf(draw, this.faults)
    return new Promise((resolve, reject) => {
      if (run?.over) return
      this.messages++
      const later = (ms: number, settle: () => void) => {
        this.time.after(ms, () => this.deliver(run, settle))
      }
      const back = luck.there + luck.back
      const gaveUp = back > SDK_PATIENCE || luck.lostThere || luck.lostBack
      if (gaveUp) later(SDK_PATIENCE, () => reject(timedOut()))
      if (luck.lostThere) return
      this.time.after(luck.there, async () => {
        const reply = luck.busy ? BUSY : await this.answer(body)
        if (!gaveUp) later(luck.back, () => resolve(reply))
      })
    })
  }

  /** A reply reaches a run that still lives; it may be the one after which the run is killed. */
  private deliver(run: Run | undefined, settle: () => void): void {
    this.replies++
    if (run?.over) return
    if (run && ++run.replies >= run.dieAt) run.fail('killed')
    else if (!this.diesOf(run)) settle()
  }

  /** Whether the reply that just came is the one this run dies of. */
  private diesOf(run: Run | undefined): boolean {
    if (!run?.kill || run.over || ++run.kill.replies !== run.kill.at) return false
    run.fail('killed')
    return true
  }
}
