import type { Call } from '../../domain/kernel/contract'
import { clockOf, dayOf } from '../../domain/kernel/time'
import { newKey } from '../../src/lib/key'
import { accountOf, type House } from './house'
import type { Scene } from './part'
import { randomFor } from './random'
import { endOf, type Asked } from './told'
import type { Somebody } from './village'

/** What one act came to, in words: who, what, when, and what he was answered. */
export interface Entry {
  act: number
  line: string
}

const instantWords = (at: number) =>
  `${dayOf(at)} ${clockOf(at)}:${((at % 60_000) / 1000).toFixed(3).padStart(6, '0')}`

const answerWords = ({ data, refused, end }: Asked) => {
  if (refused !== undefined) return `no, ${refused}`
  return end === Infinity ? 'never known' : `yes ${JSON.stringify(data).slice(0, 120)}`
}

/** Nobody waits longer than so before he tries again what he got no answer to. */
const LONGEST_WAIT = 45 * 60_000

/** A phone in the hands of whoever acts: most people whose wish got no answer tap again, minutes later, with its key. */
export function handOf(house: House, act: number, diary: Entry[]): Scene['ask'] {
  let asks = 0
  const note = (who: Somebody, asked: Asked, what: string) =>
    diary.push({
      act,
      line: `${instantWords(asked.start)}  ${who.name} (${who.account})  ${what}  → ${answerWords(asked)}`,
    })
  return async (who, service, call, did) => {
    const draw = randomFor('hand', house.seed, act, ++asks)
    const caller = accountOf(who.account)
    const key = did === undefined ? {} : { key: newKey(house.phones.clockOf(caller), draw.next) }
    const what = `${service}.${call.action} ${JSON.stringify(call.input)}`
    const start = house.time.now
    for (let tries = 1; ; tries++) {
      const { dark, ...asked } = await askOnce(house, who, service, { ...call, ...key })
      note(who, asked, what)
      if (asked.end < Infinity || did === undefined || tries > 3 || dark || draw.chance(0.3))
        return { ...asked, start }
      await house.time.wait(draw.int(10_000, LONGEST_WAIT))
    }
  }
}

async function askOnce(house: House, who: Somebody, service: string, call: Call) {
  const start = house.time.now
  const { answer, stillUntil, dark } = await house.phones.ask(accountOf(who.account), service, call)
  const asked: Asked = { start, stillUntil, ...endOf(answer, house.time.now) }
  return { ...asked, dark }
}
