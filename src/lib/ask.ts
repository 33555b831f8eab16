import type { Call } from '../../domain/kernel/contract'
import { failed, isBusy, isReply, offline, unsure, type Answer, type Busy } from './answer'

/** How calls leave the phone. */
export interface Line {
  /** Throws when no answer came back. */
  send: (service: string, call: Call) => Promise<unknown>
  connected: () => Promise<boolean>
  wait: (ms: number) => Promise<void>
  /** Waits in line because many are asking, and says so on the screen. */
  queue?: (ms: number) => Promise<void>
}

/** Thrown by a line when the other side was reached but broke down. */
export class Broken extends Error {}

/** A wish whose answer was lost is repeated with its own key, so it is done once however often it arrives. */
const pauses = [800, 2500]
/** A question that finds everybody busy is asked so often. */
const QUESTIONS = 4
/** Nobody stands in line for longer. */
const PATIENCE = 20 * 60_000

/** When to come back: when one was told to, or later each time; in ms, and never all at once. */
function turnOf({ refusal }: Busy, tries: number, most = Infinity): number {
  const [told, dice] = [Number(refusal.facts['seconds']) || 0, Math.random()]
  return Math.min(Math.max(told * (1 + dice / 10), Math.min(3 * 2 ** tries, 60) * (0.5 + dice)), most) * 1000
}

async function question(line: Line, service: string, call: Call): Promise<Answer<unknown>> {
  try {
    for (let tries = 0; ;) {
      const said = await line.send(service, call)
      if (!isReply(said)) return failed
      if (!isBusy(said) || ++tries === QUESTIONS) return said
      await line.wait(turnOf(said, tries, 8))
    }
  } catch (trouble) {
    return trouble instanceof Broken ? failed : offline
  }
}

/** An error says that the other side broke down, not that nothing was done: it counts as no answer. */
async function once(line: Line, service: string, call: Call): Promise<Answer<unknown>> {
  try {
    const said = await line.send(service, call)
    return isReply(said) && !('error' in said) ? said : unsure
  } catch {
    return unsure
  }
}

/** Asks again while answers get lost; gives all that was said. */
async function insist(line: Line, service: string, call: Call): Promise<Answer<unknown>[]> {
  const lost: Answer<unknown>[] = []
  for (const pause of pauses) {
    const answer = await once(line, service, call)
    if (!('unsure' in answer)) return [...lost, answer]
    lost.push(answer)
    await line.wait(pause)
  }
  return [...lost, await once(line, service, call)]
}

const isUntouched = (answer: Answer<unknown>) => isBusy(answer) && answer.refusal.facts['untouched'] === true

/** Stands in line until the other side has time. Only who never was let in hears at the end that nothing was done. */
async function stand(line: Line, tryOnce: () => Promise<Answer<unknown>[]>): Promise<Answer<unknown>> {
  let [turns, stood, untouched] = [0, 0, true]
  for (;;) {
    const said = await tryOnce()
    const answer = said[said.length - 1] ?? unsure
    if (!isBusy(answer)) return answer
    untouched &&= said.every(isUntouched)
    if (stood >= PATIENCE) return untouched ? answer : unsure
    const pause = Math.min(turnOf(answer, turns++), PATIENCE - stood)
    stood += pause
    await (line.queue ?? line.wait)(pause)
  }
}

const wish = async (line: Line, service: string, call: Call): Promise<Answer<unknown>> =>
  (await line.connected()) ? stand(line, () => insist(line, service, call)) : offline

/** Asks a service. A call with a key is a wish: it is never given up as lost before it was repeated. */
export const ask = (line: Line, service: string, call: Call): Promise<Answer<unknown>> =>
  call.key === undefined ? question(line, service, call) : wish(line, service, call)
