import { noFaults } from '../simulation/faults'
import { randomFor } from '../simulation/random'
import { book, isToldWrong, leakedSeats, openCrowd, type Ended } from './crowd'

const CALLERS = 500
const LOST = 0.05
const TWICE = 0.1
const SECONDS = 10
const HOUR = 3_600_000

export interface FaultFigures {
  callers: number
  places: number
  lostReplies: number
  booked: number
  /** Who had to look again, because after all repeats nobody knew. */
  lookedAgain: number
  toldWrong: number
  leakedSeats: number
}

/** As many callers as places, every twentieth reply of the database lost after it had its effect, every tenth call doubled. */
export async function faultFigures(seed = 1): Promise<FaultFigures> {
  const crowd = await openCrowd(seed, CALLERS, [CALLERS])
  const { house, people } = crowd
  try {
    house.functions.faults = { ...noFaults, databaseLostBack: LOST, callTwice: TWICE }
    const draw = randomFor('callers', seed)
    const ended: Ended[] = []
    for (const person of people)
      house.time.after(
        draw.int(0, SECONDS * 1000),
        () => void book(crowd, person).then(one => ended.push(one)),
      )
    await house.time.runUntil(house.time.now + HOUR)
    const stored = crowd.sittings()
    return {
      callers: CALLERS,
      places: CALLERS,
      lostReplies: LOST,
      booked: ended.filter(({ answer }) => answer.ok).length,
      lookedAgain: ended.filter(({ looks }) => looks > 0).length,
      toldWrong: CALLERS - ended.length + ended.filter(one => isToldWrong(one, stored)).length,
      leakedSeats: leakedSeats(stored),
    }
  } finally {
    await house.close()
  }
}
