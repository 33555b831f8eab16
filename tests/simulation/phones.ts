import type { Caller } from '../../cloudfunctions/kit/caller'
import type { Call } from '../../domain/kernel/contract'
import type { Answer } from '../../src/lib/answer'
import { ask, type Line } from '../../src/lib/ask'
import type { Functions } from './functions'
import { randomFor, type Random } from './random'
import type { VirtualTime } from './virtual-time'

const PHONE_PATIENCE = 25_000
const MOST_ON_THE_WAY = 4_000

/** The phones: the real client with its repeats, over a net that loses, doubles and reorders. */
export class Phones {
  private calls = 0

  constructor(
    private readonly time: VirtualTime,
    private readonly functions: Functions,
    private readonly seed: number,
  ) {}

  /** Asks a service as somebody would with the phone; with a key it is a wish that is repeated until the answer is known. */
  ask(caller: Caller, service: string, call: Call): Promise<Answer<unknown>> {
    const line: Line = {
      send: (name, said) => this.send(caller, name, said),
      connected: () => Promise.resolve(true),
      wait: ms => this.time.wait(ms),
    }
    return ask(line, service, call)
  }

  private send(caller: Caller, service: string, call: Call): Promise<unknown> {
    const draw = randomFor('call', this.seed, ++this.calls)
    const { callLostThere, callTwice } = this.functions.faults
    const copies = draw.chance(callLostThere) ? 0 : draw.chance(callTwice) ? 2 : 1
    return new Promise((resolve, reject) => {
      this.time.after(PHONE_PATIENCE, () => reject(new Error('no answer')))
      for (let copy = 0; copy < copies; copy++)
        this.deliver(draw, caller, service, call).then(resolve, reject)
    })
  }

  /** One copy of a call on its way: late copies arrive when the phone has long gone on. */
  private async deliver(draw: Random, caller: Caller, service: string, call: Call): Promise<unknown> {
    const [there, back] = [draw.int(5, MOST_ON_THE_WAY), draw.int(5, 300)]
    const isLost = draw.chance(this.functions.faults.callLostBack)
    await this.time.wait(there)
    const reply = await this.functions.invoke(service, call, caller)
    await this.time.wait(isLost ? PHONE_PATIENCE : back)
    return reply
  }
}
