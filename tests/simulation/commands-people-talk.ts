import type { Scene } from './part'
import type { Heard, Memory } from './told-people'
import type { Somebody } from './village'

/** An act among people, with what is remembered of this run. */
export type Spoken = Scene & { memory: Memory }

/** What is asked: of people, if nothing else is said. */
export interface Said {
  service?: string
  action: string
  input: Readonly<Record<string, unknown>>
}

const LONGEST_WAIT = 20 * 60_000

/** What can be a number that somebody has, in anything that is typed. */
function* numbersIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && /^\d{11}$|^\d{17}[\dX]$/.test(value)) yield value
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* numbersIn(inner)
}

async function say(scene: Spoken, who: Somebody, said: Said, key?: string): Promise<Heard> {
  const { memory, ask } = scene
  const { service = 'people', action, input } = said
  for (const number of numbersIn(input)) memory.numbers.add(number)
  const keyed = key === undefined ? {} : { key }
  const asked = await ask(who, service, { action, input, ...keyed })
  const heard: Heard = { account: who.account, service, action, input, ...keyed, ...asked }
  memory.heard.push(heard)
  return heard
}

/** Whoever got no answer taps again after a while, with the same key. */
async function insist(scene: Spoken, who: Somebody, said: Said, key: string): Promise<Heard> {
  for (let tries = 1; ; tries++) {
    const heard = await say(scene, who, said, key)
    if (heard.end < Infinity || tries > 2 || scene.draw.chance(0.4)) return heard
    await scene.house.time.wait(scene.draw.int(10_000, LONGEST_WAIT))
  }
}

/** Asks something that changes nothing. */
export const question = (scene: Spoken, who: Somebody, said: Said): Promise<Heard> => say(scene, who, said)

/** Wishes something; some people tap twice, and then it is one wish all the same. */
export async function wish(scene: Spoken, who: Somebody, said: Said, did = said.action): Promise<Heard> {
  const { draw, house, name } = scene
  const key = `s${house.seed}-${name}-${did}`
  if (!draw.chance(0.1)) return insist(scene, who, said, key)
  const late = draw.chance(0.5) ? draw.int(0, 500) : draw.int(5_000, 60_000)
  const again = house.time.wait(late).then(() => insist(scene, who, said, key))
  const [first] = await Promise.all([insist(scene, who, said, key), again])
  return first
}

/** Somebody of a list, and nobody when it is empty. */
export const anyOf = <T>({ draw }: Scene, from: readonly T[]): T | undefined =>
  from.length > 0 ? draw.pick(from) : undefined

/** Those who only eat, are related and are put right here: nothing happens to them that others would wonder about. */
export const residents = ({ village, memory }: Spoken): Somebody[] => [
  ...memory.folk.steady,
  ...village.elders,
]

/** Himself, or the office for him. */
export const onePersonsOrStaff = (scene: Spoken, person: Somebody): { who: Somebody; channel: string } =>
  scene.draw.chance(0.6)
    ? { who: person, channel: 'wechat' }
    : { who: scene.village.manager, channel: scene.draw.pick(['counter', 'phone', 'door', 'paper']) }
