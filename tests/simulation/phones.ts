import type { Caller } from '../../cloudfunctions/kit/caller'
import type { Call } from '../../domain/kernel/contract'
import { unsure, type Answer } from '../../src/lib/answer'
import { ask, type Line } from '../../src/lib/ask'
import type { Functions } from './functions'
import { randomFor, type Random } from './random'
import type { VirtualTime } from './virtual-time'

const PHONE_PATIENCE = 25_000
const MOST_ON_THE_WAY = 4_000
const HOURS = 3_600_000
/** A call that reached a function may work there so long, and its last write may be on its way even longer. */
const AT_WORK = 45_000

/** One way of a call to a function: when it gets there, and whether its answer gets back. */
interface Copy {
  there: number
  back: number
}

/** What somebody was answered, and until when a copy of his call may still be on its way or at work. */
export interface Answered {
  answer: Answer<unknown>
  stillUntil: number
  /** The phone went dark: nobody taps again. */
  dark: boolean
}

/** The phones: the real client with its repeats, over a net that loses, doubles, delays and reorders. */
export class Phones {
  private calls = 0

  constructor(
    private readonly time: VirtualTime,
    private readonly functions: Functions,
    private readonly seed: number,
  ) {}

  /** What the clock of somebody's phone shows: minutes off, and set to another time every few hours. */
  clockOf(caller: Caller): number {
    const whose = caller.kind === 'account' ? caller.account : caller.kind
    const draw = randomFor('phone clock', this.seed, whose, Math.floor(this.time.now / (5 * HOURS)))
    return this.time.now + Math.round((draw.next() * 2 - 1) * this.functions.faults.phoneSkew)
  }

  /** Asks a service as somebody would with the phone; with a key it is a wish that is repeated until the answer is known. */
  async ask(caller: Caller, service: string, call: Call): Promise<Answered> {
    let stillUntil = 0
    const send = (name: string, said: Call) =>
      this.send(caller, name, said, at => {
        stillUntil = Math.max(stillUntil, at)
      })
    if (randomFor('dark', this.seed, this.calls).chance(this.functions.faults.phoneDies)) {
      send(service, call).catch(() => undefined)
      return { answer: unsure, stillUntil, dark: true }
    }
    const wait = (ms: number) => this.time.wait(ms)
    const line: Line = { send, connected: () => Promise.resolve(true), wait, queue: wait }
    const answer = await ask(line, service, call)
    return { answer, stillUntil, dark: false }
  }

  private send(caller: Caller, service: string, call: Call, onWayUntil: (at: number) => void) {
    const copies = this.copies(randomFor('call', this.seed, ++this.calls))
    return new Promise<unknown>((resolve, reject) => {
      this.time.after(PHONE_PATIENCE, () => reject(new Error('no answer')))
      for (const { there, back } of copies) {
        onWayUntil(this.time.now + there + AT_WORK)
        this.deliver({ there, back }, () => this.functions.invoke(service, call, caller)).then(
          resolve,
          reject,
        )
      }
    })
  }

  /** What the net makes of one call: none, one or several, in any order, at once or when the phone has long gone on. */
  private copies(draw: Random): Copy[] {
    const { callLostThere, callTwice, callLostBack, callHoursLate } = this.functions.faults
    const copy = (late = 0): Copy => ({
      there: draw.int(5, MOST_ON_THE_WAY) + late,
      back: draw.int(5, 300) + (draw.chance(callLostBack) ? PHONE_PATIENCE : 0),
    })
    const copies = draw.chance(callLostThere) ? [] : [copy()]
    if (copies.length > 0 && draw.chance(callTwice)) copies.push(copy())
    if (draw.chance(callHoursLate)) copies.push(copy(draw.int(60_000, 6 * HOURS)))
    return copies
  }

  private async deliver({ there, back }: Copy, arrive: () => Promise<unknown>): Promise<unknown> {
    await this.time.wait(there)
    const reply = await arrive()
    await this.time.wait(back)
    return reply
  }
}
