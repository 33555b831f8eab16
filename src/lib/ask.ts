import type { Call } from '../../domain/kernel/contract'
import { failed, isBusy, isReply, offline, unsure, type Answer } from './answer'

/** How calls leave the phone. */
export interface Line {
  /** Throws when no answer came back. */
  send: (service: string, call: Call) => Promise<unknown>
  connected: () => Promise<boolean>
  wait: (ms: number) => Promise<void>
  /** Waits in line because many are asking, and says so on the screen. */
  queue: (ms: number) => Promise<void>
}

/** Thrown by a line when the other side was reached but broke down. */
export class Broken extends Error {}

/** A wish whose answer was lost is repeated with its own key, so it is done once however often it arrives. */
const pauses = [800, 2500]
/** How long one stands in line: for a wish, and for a question that holds nobody up; in seconds. */
const [WISH, QUESTION] = [1200, 15]

/** An answer, and whether one was lost before it. */
interface Said {
  answer: Answer<unknown>
  lost: boolean
}

/**
 * Stands in line until the other side has time: comes back when told to, or later each time, and never all at once. That
 * nothing was done hears at the end only whoever never got in and lost no answer.
 */
async function stand(
  wait: Line['wait'],
  patience: number,
  tryOnce: () => Promise<Said>,
): Promise<Answer<unknown>> {
  let [turns, stood, certain] = [0, 0, true]
  for (;;) {
    const { answer, lost } = await tryOnce()
    if (!isBusy(answer)) return answer
    const { seconds, untouched } = answer.refusal.facts
    certain = certain && !lost && untouched === true
    if (stood >= patience) return certain ? answer : unsure
    const dice = Math.random()
    const told = Math.min(Number(seconds) || 0, patience / 2) * (1 + dice / 10)
    const pause = Math.min(Math.max(told, Math.min(3 * 2 ** turns++, 60) * (0.5 + dice)), patience - stood)
    stood += pause
    await wait(pause * 1000)
  }
}

async function question(line: Line, service: string, call: Call): Promise<Said> {
  try {
    const said = await line.send(service, call)
    return { answer: isReply(said) ? said : failed, lost: false }
  } catch (trouble) {
    return { answer: trouble instanceof Broken ? failed : offline, lost: false }
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

/** Asks again while answers get lost. */
async function wish(line: Line, service: string, call: Call): Promise<Said> {
  let lost = false
  for (const pause of pauses) {
    const answer = await once(line, service, call)
    if (!('unsure' in answer)) return { answer, lost }
    lost = true
    await line.wait(pause)
  }
  return { answer: await once(line, service, call), lost }
}

/** Asks a service. A call with a key is a wish: it is never given up as lost before it was repeated. */
export async function ask(line: Line, service: string, call: Call): Promise<Answer<unknown>> {
  if (call.key === undefined) return stand(line.wait, QUESTION, () => question(line, service, call))
  return (await line.connected()) ? stand(line.queue, WISH, () => wish(line, service, call)) : offline
}
