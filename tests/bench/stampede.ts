import { mealsService } from '../../cloudfunctions/meals/service'
import { openLimits } from '../../cloudfunctions/kit/limits'
import type { Service } from '../../cloudfunctions/kit/serve'
import { auditMeals, type StoredSitting } from '../simulation/auditor'
import type { House } from '../simulation/house'
import { randomFor } from '../simulation/random'
import { endOf, type Told } from '../simulation/told'
import { capDatabase } from './capped'
import { book, isToldWrong, leakedSeats, openCrowd, type Crowd, type Ended } from './crowd'

const PEOPLE = 10_000
const SECONDS = 60
/** Three canteens of a street each. */
const PLACES = [120, 100, 80]
const CAP = { perSecond: 30, inFlight: 20 }
/** The platform runs a function in so many places at once; none knows what the others see. */
const INSTANCES = 40
/** Refusals that the auditor looks at: it holds each against everybody else's meals. */
const SAMPLE = 200
const HOUR = 3_600_000

export interface StampedeFigures {
  people: number
  places: number
  answered: number
  booked: number
  full: number
  toldWrong: number
  leakedSeats: number
  answeredWithinVirtualSeconds: number
  medianVirtualSeconds: number
  databaseCalls: number
  turnedAway: number
}

/** Lets each call meet any instance of the function, each with its own limits and its own idea of how busy it is. */
function manyInstances({ functions, tools, seed }: House): void {
  const instances = Array.from({ length: INSTANCES }, () => mealsService({ ...tools, limits: openLimits() }))
  const draw = randomFor('instances', seed)
  const any: Service = (call, caller, id) => draw.pick(instances)(call, caller, id)
  functions.services['meals'] = any
}

const toldOf = ({ person, sitting, answer, began, at }: Ended): Told => {
  const { end, data, refused } = endOf(answer, at)
  return {
    ...{ sitting, person, did: 'book', set: 'A', n: 1, start: began, end },
    // The service's contract promises a code.
    ...(data !== undefined && { ok: { code: (data as { code: string }).code } }),
    ...(refused !== undefined && { refused }),
  }
}

/** All who got a meal, and some of those who did not, before the auditor of the simulation. */
function audited({ house }: Crowd, ended: readonly Ended[]): string[] {
  const stored = {
    // Plain rows: the auditor knows only the fields it names itself.
    sittings: house.cloud.readAll('sittings') as unknown as StoredSitting[],
    served: [],
  }
  const [held, others] = [ended.filter(({ answer }) => answer.ok), ended.filter(({ answer }) => !answer.ok)]
  const step = Math.max(1, Math.floor(others.length / SAMPLE))
  const some = others.filter((_, at) => at % step === 0)
  return auditMeals([...held, ...some].map(toldOf), stored)
}

/** Ten thousand elders in one minute before a database that takes thirty calls a second. */
export async function stampedeFigures(seed = 1): Promise<StampedeFigures> {
  const crowd = await openCrowd(seed, PEOPLE, PLACES)
  const { house, people } = crowd
  try {
    manyInstances(house)
    const traffic = capDatabase(house, CAP)
    const [draw, began] = [randomFor('stampede', seed), house.time.now]
    const ended: Ended[] = []
    for (const person of people)
      house.time.after(
        draw.int(0, SECONDS * 1000),
        () => void book(crowd, person).then(one => ended.push(one)),
      )
    while (ended.length < PEOPLE && house.time.now < began + HOUR)
      await house.time.runUntil(house.time.now + 1000)
    const stored = crowd.sittings()
    const wrong = audited(crowd, ended)
    const waited = ended.map(one => one.at - one.began).sort((a, b) => a - b)
    const full = ended.filter(({ answer }) => 'refusal' in answer && answer.refusal.code === 'meals.sold-out')
    return {
      people: PEOPLE,
      places: PLACES.reduce((sum, cap) => sum + cap, 0),
      answered: ended.length,
      booked: ended.filter(({ answer }) => answer.ok).length,
      full: full.length,
      toldWrong: ended.filter(one => isToldWrong(one, stored)).length + wrong.length,
      leakedSeats: leakedSeats(stored),
      answeredWithinVirtualSeconds: Math.ceil((Math.max(...ended.map(({ at }) => at)) - began) / 1000),
      medianVirtualSeconds: Math.round((waited[Math.floor(waited.length / 2)] ?? 0) / 1000),
      databaseCalls: traffic.taken,
      turnedAway: traffic.turnedAway,
    }
  } finally {
    await house.close()
  }
}
