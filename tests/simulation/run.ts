import { createHash } from 'node:crypto'
import indexes from '../../config/indexes.json'
import { audit } from '../../local/audit/audit'
import { drawFaults, noFaults, type Faults } from './faults'
import { handOf, type Entry } from './hand'
import { openHouse, type House } from './house'
import type { Command, Part } from './part'
import { openParts } from './parts'
import { randomFor } from './random'
import { drawDown, drawInstants, drawSpan } from './schedule'
import { startTimer } from './timers'
import { layDown } from './village'

const HOUR = 3_600_000

export interface Wanted {
  seed: number
  acts: number
  /** The acts that are left, by number; they happen at the same time and with the same luck as among all others. */
  only?: ReadonlySet<number> | undefined
  /** Takes something away from the house that was opened, for a twin of the run that must be found wrong. */
  spoil?: ((house: House) => void) | undefined
  /** Who takes part; everybody, if nothing else is said. */
  parts?: (() => Part[]) | undefined
}

export interface Outcome {
  seed: number
  acts: number
  /** What is wrong; empty when all is well. */
  wrong: string[]
  /** Fingerprint of everything stored and told: the same seed gives the same. */
  hash: string
  /** Messages that were sent: to a function, or from a function to the database. */
  operations: number
  granted: number
  /** What was asked and answered, by act, in the order of the answers. */
  diary: Entry[]
}

/** Every command as often as it weighs. */
const weighed = (parts: readonly Part[]): Command[] =>
  parts.flatMap(({ commands }) =>
    commands.flatMap(command => Array.from({ length: command.weight }, () => command)),
  )

const fingerprint = (house: House, parts: readonly Part[]) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        Object.keys(indexes.collections).map(name => house.cloud.readAll(name)),
        parts.map(({ told }) => told),
      ]),
    )
    .digest('hex')
    .slice(0, 16)

/** Lets a community live through a number of acts with the faults of its seed, then an hour without faults, and audits it. */
export async function simulate(wanted: Wanted): Promise<Outcome> {
  const { seed } = wanted
  const draw = randomFor('run', seed)
  const span = drawSpan(draw)
  const house = await openHouse(seed, span.start)
  try {
    const village = await layDown(house, draw)
    wanted.spoil?.(house)
    const parts = (wanted.parts ?? openParts)()
    for (const part of parts) await part.prepare?.(house, village)
    const [diary, before] = [new Array<Entry>(), house.functions.messages]
    const commands = weighed(parts)
    // The laying down took its time.
    const instants = drawInstants({ ...span, start: house.time.now }, seed, wanted.acts)
    for (const [act, at] of instants.entries()) {
      if (wanted.only && !wanted.only.has(act)) continue
      const chance = randomFor('act', seed, act)
      const scene = { house, village, draw: chance, name: `act-${act}`, ask: handOf(house, act, diary) }
      const command = chance.pick(commands)
      house.time.at(at, () => void command.run(scene))
    }
    await liveThrough(house, span, drawFaults(seed))
    return {
      ...outcomeOf(house, parts),
      seed,
      acts: wanted.acts,
      diary,
      operations: house.functions.messages - before,
    }
  } finally {
    await house.close()
  }
}

/** First everything may fail; then nothing does any more, and within an hour all must be in order. */
async function liveThrough(
  house: House,
  span: { start: number; end: number },
  faults: Faults,
): Promise<void> {
  const { functions, time, seed } = house
  functions.faults = faults
  if (faults.down > 0) functions.down = drawDown(span, seed, faults.down)
  const calm = faults.down > 0 ? Math.max(span.end, functions.down.to) : span.end
  startTimer(house, randomFor('timers', seed), calm + HOUR)
  await time.runUntil(calm)
  functions.faults = noFaults
  await time.runUntil(calm + HOUR)
}

function outcomeOf(house: House, parts: readonly Part[]): Pick<Outcome, 'wrong' | 'hash' | 'granted'> {
  const broken = audit(name => house.cloud.readAll(name), house.time.now).flatMap(({ findings }) =>
    findings.map(({ invariant, row, says }) => `${invariant} ${row}: ${says}`),
  )
  return {
    wrong: [...parts.flatMap(part => part.audit(house)), ...broken],
    hash: fingerprint(house, parts),
    granted: parts.reduce((sum, part) => sum + part.granted(), 0),
  }
}
