import type { House } from '../simulation/house'
import { randomFor } from '../simulation/random'

/** As the cloud spells it; such a call had no effect. */
const refusal = (code: string) =>
  JSON.stringify({ code, message: 'Request frequency exceeds plan resource limit', requestId: 'capped' })
const TOO_MANY = refusal('EXCEED_RATELIMIT')
const TOO_MANY_AT_ONCE = refusal('EXCEED_CONCURRENT_REQUEST_LIMIT')

export interface Cap {
  perSecond: number
  inFlight: number
}

/** How many calls a capped database took and turned away. */
export interface Traffic {
  taken: number
  turnedAway: number
}

/** From now on the database of a house takes so many calls in any second and has so many under way; the others are refused. */
export function capDatabase({ cloud, time, seed }: House, { perSecond, inFlight }: Cap): Traffic {
  const traffic: Traffic = { taken: 0, turnedAway: 0 }
  const real = cloud.answer.bind(cloud)
  const draw = randomFor('work of the database', seed)
  let lately: number[] = []
  let underWay: number[] = []
  const refuses = () => {
    lately = lately.filter(at => at > time.now - 1000)
    underWay = underWay.filter(until => until > time.now)
    if (underWay.length >= inFlight) return TOO_MANY_AT_ONCE
    return lately.length >= perSecond ? TOO_MANY : undefined
  }
  const answer = (body: string) => {
    const no = refuses()
    traffic[no ? 'turnedAway' : 'taken'] += 1
    if (no) return Promise.resolve(no)
    lately.push(time.now)
    underWay.push(time.now + draw.int(15, 60))
    return real(body)
  }
  Object.assign(cloud, { answer })
  return traffic
}
