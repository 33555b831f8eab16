import { createHash } from 'node:crypto'
import indexes from '../../config/indexes.json'
import { instantOf } from '../../domain/kernel/time'
import { audit } from '../../local/audit/audit'
import { drawFaults, noFaults } from './faults'
import { accountOf, openHouse, platform, type House } from './house'
import type { Part, Scene } from './part'
import { openParts } from './parts'
import { randomFor, type Random } from './random'
import { endOf } from './told'
import { layDown } from './village'

/** Days on which something is special: a usual Friday, a month's end, a leap day, the turn of the year. */
const STARTS = ['2026-11-20', '2026-11-30', '2028-02-28', '2026-12-30'] as const
const TICK = 5 * 60_000
/** Once nothing fails any more everything must be in order within an hour. */
const SETTLING = 60 * 60_000

export interface Outcome {
  seed: number
  /** What is wrong; empty when all is well. */
  wrong: string[]
  /** Fingerprint of everything stored and told: the same seed gives the same. */
  hash: string
  acts: number
  databaseCalls: number
  granted: number
}

export interface Wanted {
  seed: number
  acts: number
  /** Acts to leave out, by number; what is left happens at the same time with the same luck. */
  without?: ReadonlySet<number>
}

/** Every command as often as it weighs. */
const weighed = (parts: readonly Part[]) =>
  parts.flatMap(({ commands }) =>
    commands.flatMap(command => Array.from({ length: command.weight }, () => command)),
  )

/** The clock's timer of the platform, with the faults of timers. */
function startClock(house: House, draw: Random, until: number): void {
  const tick = () => {
    house.functions
      .invoke('clock', { action: 'tick', input: { trigger: 'every-five-minutes' } }, platform)
      .catch(() => undefined)
  }
  const next = () => {
    if (house.time.now > until) return
    const { timerSkipped, timerLate, timerTwice } = house.functions.faults
    if (!draw.chance(timerSkipped)) house.time.after(draw.chance(timerLate) ? draw.int(1, TICK) : 0, tick)
    if (draw.chance(timerTwice)) house.time.after(draw.int(0, 1_000), tick)
    house.time.after(TICK, next)
  }
  next()
}

/** A phone in the hands of whoever acts. */
const phoneOf =
  (house: House, name: string): Scene['ask'] =>
  async (who, service, call, did) => {
    const start = house.time.now
    const key = did === undefined ? {} : { key: `s${house.seed}-${name}-${did}` }
    const answer = await house.phones.ask(accountOf(who.account), service, { ...call, ...key })
    return { start, ...endOf(answer, house.time.now) }
  }

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

/** Lets a community live through a number of acts with the faults of its seed, then without faults, and audits it. */
export async function simulate({ seed, acts, without = new Set() }: Wanted): Promise<Outcome> {
  const draw = randomFor('run', seed)
  const start = instantOf(draw.pick(STARTS), draw.pick(['06:30', '08:40', '10:50', '23:30']))
  const house = await openHouse(seed, start)
  const parts = openParts()
  const commands = weighed(parts)
  try {
    const village = await layDown(house, draw)
    house.functions.faults = drawFaults(seed)
    const gap = draw.int(200, 8_000)
    let at = house.time.now
    for (let act = 0; act < acts; act++) {
      const chance = randomFor('act', seed, act)
      at += chance.int(0, gap)
      const name = `act-${act}`
      const scene: Scene = { house, village, draw: chance, name, ask: phoneOf(house, name) }
      const command = chance.pick(commands)
      if (!without.has(act)) house.time.at(at, () => void command.run(scene))
    }
    startClock(house, randomFor('timers', seed), at + SETTLING)
    await house.time.runUntil(at)
    house.functions.faults = noFaults
    await house.time.runUntil(at + SETTLING)
    return outcomeOf(house, parts, { seed, acts })
  } finally {
    await house.close()
  }
}

function outcomeOf(house: House, parts: readonly Part[], run: { seed: number; acts: number }): Outcome {
  const broken = audit(name => house.cloud.readAll(name), house.time.now).flatMap(({ findings }) =>
    findings.map(({ invariant, row, says }) => `${invariant} ${row}: ${says}`),
  )
  return {
    ...run,
    wrong: [...parts.flatMap(part => part.audit(house)), ...broken],
    hash: fingerprint(house, parts),
    databaseCalls: house.functions.replies,
    granted: parts.reduce((sum, part) => sum + part.granted(), 0),
  }
}
