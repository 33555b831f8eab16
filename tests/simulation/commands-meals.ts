import { clockOf, dayOf } from '../../domain/kernel/time'
import { sittingIdOf } from '../../domain/meals/ids'
import type { BookingView } from '../../domain/meals/views'
import { nowThere } from '../../src/lib/look'
import { accountOf } from './house'
import type { Command, Scene } from './part'
import type { Told } from './told'
import { canteen, type Somebody } from './village'

/** An act, and where to write what was told in it. */
type Spoken = Scene & { tell: (told: Told) => void }

/** A sitting of any day; mostly one that is still ahead, because few people ask for yesterday's lunch. */
function pickSitting({ village, draw, house }: Scene) {
  const today = dayOf(house.time.now)
  const ahead = village.days.filter(day => day >= today)
  const days = ahead.length === 0 || draw.chance(0.1) ? village.days : ahead
  return sittingIdOf(canteen, draw.pick(days), draw.chance(0.6) ? 'lunch' : 'dinner')
}

/** The sitting that is served about now, or another one by mistake. */
function pickServed(scene: Scene) {
  const { draw, house } = scene
  if (draw.chance(0.2)) return pickSitting(scene)
  const meal = clockOf(house.time.now) < '14:00' ? 'lunch' : 'dinner'
  return sittingIdOf(canteen, dayOf(house.time.now), meal)
}

interface Actor {
  who: Somebody
  person: string
  channel: string
}

/** Who acts, and for whom: himself, an elder of his family, or as staff for anybody. */
function pickActor({ village, draw }: Scene): Actor {
  const kind = draw.next()
  if (kind < 0.5) {
    const who = draw.pick(village.elders)
    return { who, person: who.id, channel: 'wechat' }
  }
  if (kind < 0.85) {
    const who = draw.pick(village.helpers)
    return { who, person: draw.pick(who.elders), channel: 'wechat' }
  }
  return { who: draw.pick(village.staff), person: draw.pick(village.elders).id, channel: 'counter' }
}

/** One wish of somebody about one person's meal at one sitting. */
interface MealWish {
  sitting: string
  who: Somebody
  person: string
}

/** The answers of this service that carry a pick-up number. */
const codeIn = (data: unknown) =>
  typeof data === 'object' && data !== null && 'code' in data ? { code: String(data.code) } : {}

/** Asks for something and writes down what was told. */
async function wish(
  scene: Spoken,
  { sitting, who, person }: MealWish,
  call: { action: string; input: object },
  told: Pick<Told, 'did' | 'set' | 'n'>,
): Promise<void> {
  const { start, end, data, refused, stillUntil } = await scene.ask(who, 'meals', call, told.did)
  scene.tell({
    sitting,
    person,
    ...told,
    start,
    end,
    ...(data !== undefined && { ok: codeIn(data) }),
    ...(refused !== undefined && { refused }),
  })
  // A no was true when it was said; a copy of the same wish that arrives later may be granted, once.
  if (refused !== undefined && stillUntil > end)
    scene.tell({ sitting, person, ...told, start: end, end: stillUntil })
}

/** What the phone is shown of bookings; the contract of the service promises these fields. */
interface Shown {
  now: number
  sittings: { id: string; closesAt: number; bookings: (BookingView & { sittingId: string })[] }[]
}

const bookedIn = ({ sittings }: Shown, sitting: string, person: string) =>
  sittings
    .flatMap(({ bookings }) => bookings)
    .find(one => one.sittingId === sitting && one.personId === person)

/** Asks what somebody holds, writes down what the phone was shown of one sitting, and gives all of it. */
async function look(scene: Spoken, { who, person }: Actor, sitting: string): Promise<Shown | undefined> {
  const call = { action: 'mine', input: { personIds: [person] } }
  const { start, end, data } = await scene.ask(who, 'meals', call)
  if (data === undefined) return undefined
  const shown = data as Shown
  const known = bookedIn(shown, sitting, person)
  const ok = known
    ? {
        live: true,
        set: known.set,
        n: known.portions,
        code: known.code,
        collected: known.state === 'collected',
      }
    : {}
  scene.tell({ sitting, person, did: 'see', set: '', n: 0, start, end, ok })
  return shown
}

async function book(scene: Spoken): Promise<void> {
  const { draw } = scene
  const [sitting, { who, person, channel }] = [pickSitting(scene), pickActor(scene)]
  const [set, n] = [sitting.endsWith('dinner') || draw.chance(0.7) ? 'A' : 'B', draw.chance(0.85) ? 1 : 2]
  const way = draw.pick(['dine-in', 'takeaway', 'delivery'])
  const input = { sittingId: sitting, personId: person, set, portions: n, way, channel }
  await wish(scene, { sitting, who, person }, { action: 'book', input }, { did: 'book', set, n })
}

/** What the phone shows that one may still change, by its own clock running on since the answer. */
function pickBooked(scene: Spoken, { who, person }: Actor, shown: Shown, savedAt: number) {
  const here = scene.house.phones.clockOf(accountOf(who.account))
  const now = nowThere({ data: shown, savedAt }, here)
  const open = shown.sittings.filter(({ closesAt }) => closesAt > now || scene.draw.chance(0.1))
  const booked = open
    .flatMap(({ id }) => bookedIn(shown, id, person) ?? [])
    .filter(one => one.state === 'booked')
  return booked.length > 0 ? scene.draw.pick(booked) : undefined
}

/** Changes or gives back what the phone shows, after a while in which somebody else may act for the same person. */
async function changeOrCancel(scene: Spoken): Promise<void> {
  const { draw, house } = scene
  const [wanted, actor] = [pickSitting(scene), pickActor(scene)]
  if (actor.channel !== 'wechat') return
  const shown = await look(scene, actor, wanted)
  const savedAt = house.phones.clockOf(accountOf(actor.who.account))
  await house.time.wait(draw.chance(0.2) ? draw.int(60_000, 1_800_000) : draw.int(100, 20_000))
  const known = shown && pickBooked(scene, actor, shown, savedAt)
  if (!known) return
  const { sittingId: sitting, set, portions: n, code } = known
  const { person, channel } = actor
  const about = { ...actor, sitting }
  const input = { sittingId: sitting, personId: person, seen: { set, portions: n, code }, channel }
  if (draw.chance(0.5)) return wish(scene, about, { action: 'cancel', input }, { did: 'cancel', set, n })
  const next = { set: sitting.endsWith('dinner') || draw.chance(0.5) ? 'A' : 'B', n: draw.int(1, 3) }
  const change = { ...input, set: next.set, portions: next.n, way: 'dine-in' }
  return wish(scene, about, { action: 'change', input: change }, { did: 'change', ...next })
}

async function collect(scene: Spoken): Promise<void> {
  const { village, draw } = scene
  const [sitting, who, person] = [pickServed(scene), draw.pick(village.staff), draw.pick(village.elders).id]
  const input = { sittingId: sitting, found: { personId: person } }
  const told = { did: 'collect' as const, set: '', n: 0 }
  await wish(scene, { sitting, who, person }, { action: 'checkIn', input }, told)
}

async function see(scene: Spoken): Promise<void> {
  const [sitting, actor] = [pickSitting(scene), pickActor(scene)]
  if (actor.channel === 'wechat') await look(scene, actor, sitting)
}

async function staffLook(scene: Scene): Promise<void> {
  const { draw, village } = scene
  const action = draw.pick(['counter', 'kitchen'])
  await scene.ask(draw.pick(village.staff), 'meals', { action, input: { sittingId: pickSitting(scene) } })
}

/** What people do about meals, and how often. */
export const mealCommands = (tell: Spoken['tell']): readonly Command[] =>
  [
    { name: 'book', weight: 40, run: book },
    { name: 'change or cancel', weight: 25, run: changeOrCancel },
    { name: 'collect', weight: 15, run: collect },
    { name: 'see', weight: 15, run: see },
    { name: 'staff look', weight: 5, run: staffLook },
  ].map(({ run, ...command }) => ({ ...command, run: scene => run({ ...scene, tell }) }))
