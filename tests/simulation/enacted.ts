import { contracts } from '../../local/docs/contracts'
import { openHamlet, type Hamlet } from './hamlet'
import type { Set } from './kill-trial'
import { scenesOf } from './scenes'
import { lookAt, putBack, type Snapshot } from './snapshot'

/** Every action that writes, as its contract says. */
export const writing = Object.entries(contracts).flatMap(([service, contract]) =>
  Object.entries(contract).flatMap(([action, { writes }]) => (writes ? [[service, action] as const] : [])),
)

/** A hamlet in which scene after scene is brought about, each from the same start. */
export interface Stage {
  hamlet: Hamlet
  start: { rows: Snapshot; at: number }
}

export async function openStage(seed: number): Promise<Stage> {
  const hamlet = await openHamlet(seed)
  return { hamlet, start: { rows: lookAt(hamlet.house), at: hamlet.house.time.now } }
}

/** Brings the scenes of an action about, one after the other. */
export async function* enacted(
  { hamlet, start }: Stage,
  service: string,
  action: string,
): AsyncGenerator<Set> {
  const scenes = scenesOf(service, action)
  if (!scenes || scenes === 'reads') throw new Error(`no scene for ${service}.${action}, which writes`)
  const { house } = hamlet
  for (const scene of scenes) {
    await putBack(house, start.rows, start.at)
    house.arranged = 1_000
    const wanted = await scene(hamlet)
    yield { house, service, action, wanted, before: lookAt(house), at: house.time.now }
  }
}

/** Without what a scene is known to leave. */
export function beyondKnown(wrong: readonly string[], { wanted: { leaves = {} } }: Set): string[] {
  return wrong.filter(says => !Object.values(leaves).some(told => told.test(says)))
}
