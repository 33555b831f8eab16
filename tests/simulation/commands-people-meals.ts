import { anyOf, wish, type Spoken } from './commands-people-talk'
import { field, isGranted, text } from './told-people'
import { community, type Somebody } from './village'

/** Where those eat to whom things happen that would make the books of the first canteen hard to read. */
export const secondCanteen = `${community}.k2`

const pickSitting = ({ village, draw }: Spoken) =>
  `${secondCanteen}:${draw.pick(village.days)}:${draw.chance(0.5) ? 'lunch' : 'dinner'}`

async function giveBack(scene: Spoken, who: Somebody, personId: string, channel: string): Promise<boolean> {
  const booked = scene.memory.heard.filter(
    one => one.action === 'book' && isGranted(one) && text(one.input, 'personId') === personId,
  )
  const one = anyOf(scene, booked.slice(-6))
  if (!one) return false
  const { sittingId, set, portions } = one.input
  const seen = { set, portions, code: field(one.data, 'code') }
  await wish(scene, who, {
    service: 'meals',
    action: 'cancel',
    input: { sittingId, personId, seen, channel },
  })
  return true
}

/** Orders for somebody at the second canteen, or gives back what was ordered. */
export async function atSecondCanteen(
  scene: Spoken,
  who: Somebody,
  personId: string,
  channel: string,
): Promise<void> {
  if (scene.draw.chance(0.3) && (await giveBack(scene, who, personId, channel))) return
  const order = { set: 'A', portions: 1, way: 'dine-in', channel }
  const input = { sittingId: pickSitting(scene), personId, ...order }
  await wish(scene, who, { service: 'meals', action: 'book', input })
}
