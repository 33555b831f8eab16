import type { Call } from '../../domain/kernel/contract'
import { failed, isReply, offline, unsure, type Answer } from './answer'

/** How calls leave the phone. */
export interface Line {
  /** Throws when no answer came back. */
  send: (service: string, call: Call) => Promise<unknown>
  connected: () => Promise<boolean>
  wait: (ms: number) => Promise<void>
}

/** Thrown by a line when the other side was reached but broke down. */
export class Broken extends Error {}

/** A wish whose answer was lost is repeated with its own key, so it is done once however often it arrives. */
const pauses = [0, 800, 2500]

async function question(line: Line, service: string, call: Call): Promise<Answer<unknown>> {
  try {
    const said = await line.send(service, call)
    return isReply(said) ? said : failed
  } catch (trouble) {
    return trouble instanceof Broken ? failed : offline
  }
}

async function once(line: Line, service: string, call: Call): Promise<Answer<unknown>> {
  try {
    const said = await line.send(service, call)
    return isReply(said) ? said : unsure
  } catch {
    return unsure
  }
}

async function wish(line: Line, service: string, call: Call): Promise<Answer<unknown>> {
  if (!(await line.connected())) return offline
  for (const pause of pauses) {
    if (pause > 0) await line.wait(pause)
    const answer = await once(line, service, call)
    if (!('unsure' in answer)) return answer
  }
  return unsure
}

/** Asks a service. A call with a key is a wish: it is never given up as lost before it was repeated. */
export const ask = (line: Line, service: string, call: Call): Promise<Answer<unknown>> =>
  call.key === undefined ? question(line, service, call) : wish(line, service, call)
