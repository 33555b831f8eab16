import { sittingIdOf } from '../../domain/meals/ids'
import type { BookingView } from '../../domain/meals/views'
import type { Command, Scene } from './part'
import type { Told } from './told'
import { canteen, type Somebody } from './village'

/** An act, and where to write what was told in it. */
type Spoken = Scene & { tell: (told: Told) => void }

const pickSitting = ({ village, draw }: Scene) =>
  sittingIdOf(canteen, draw.pick(village.days), draw.chance(0.7) ? 'lunch' : 'dinner')

/** Who acts, and for whom: himself, an elder of his family, or as staff for anybody. */
function pickActor({ village, draw }: Scene): { who: Somebody; person: string; channel: string } {
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
  told: Pick<Told, 'did' | 'set' | 'n' | 'seen'>,
): Promise<void> {
  const { start, end, data, refused } = await scene.ask(who, 'meals', call, told.did)
  scene.tell({
    sitting,
    person,
    ...told,
    start,
    end,
    ...(data !== undefined && { ok: codeIn(data) }),
    ...(refused !== undefined && { refused }),
  })
}

/** What the phone is shown of bookings; the contract of the service promises these fields. */
interface Shown {
  sittings: { bookings: (BookingView & { sittingId: string })[] }[]
}

/** Looks what somebody holds at a sitting; what the phone then knows may be old when it is used. */
async function look(scene: Spoken, { sitting, who, person }: MealWish): Promise<BookingView | undefined> {
  const call = { action: 'mine', input: { personIds: [person] } }
  const { start, end, data } = await scene.ask(who, 'meals', call)
  if (data === undefined) return undefined
  const known = (data as Shown).sittings
    .flatMap(({ bookings }) => bookings)
    .find(one => one.sittingId === sitting && one.personId === person)
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
  return known
}

async function book(scene: Spoken): Promise<void> {
  const { draw } = scene
  const [sitting, { who, person, channel }] = [pickSitting(scene), pickActor(scene)]
  const [set, n] = [sitting.endsWith('dinner') || draw.chance(0.7) ? 'A' : 'B', draw.chance(0.85) ? 1 : 2]
  const way = draw.pick(['dine-in', 'takeaway', 'delivery'])
  const input = { sittingId: sitting, personId: person, set, portions: n, way, channel }
  await wish(scene, { sitting, who, person }, { action: 'book', input }, { did: 'book', set, n })
}

/** Changes or gives back what the phone shows, after a while in which somebody else may act for the same person. */
async function changeOrCancel(scene: Spoken): Promise<void> {
  const { draw, house } = scene
  const [sitting, { who, person, channel }] = [pickSitting(scene), pickActor(scene)]
  const about = { sitting, who, person }
  const known = channel === 'wechat' ? await look(scene, about) : undefined
  if (known?.state !== 'booked') return
  await house.time.wait(draw.int(100, 20_000))
  const { set, portions: n, code } = known
  const input = { sittingId: sitting, personId: person, seen: { set, portions: n, code }, channel }
  const seen = { set, n, code }
  if (draw.chance(0.5))
    return wish(scene, about, { action: 'cancel', input }, { did: 'cancel', set, n, seen })
  const next = { set: sitting.endsWith('dinner') || draw.chance(0.5) ? 'A' : 'B', n: draw.int(1, 3) }
  const change = { ...input, set: next.set, portions: next.n, way: 'dine-in' }
  return wish(scene, about, { action: 'change', input: change }, { did: 'change', ...next, seen })
}

async function collect(scene: Spoken): Promise<void> {
  const { village, draw } = scene
  const [sitting, who, person] = [pickSitting(scene), draw.pick(village.staff), draw.pick(village.elders).id]
  const input = { sittingId: sitting, found: { personId: person } }
  const told = { did: 'collect' as const, set: '', n: 0 }
  await wish(scene, { sitting, who, person }, { action: 'checkIn', input }, told)
}

async function see(scene: Spoken): Promise<void> {
  const [sitting, { who, person, channel }] = [pickSitting(scene), pickActor(scene)]
  if (channel === 'wechat') await look(scene, { sitting, who, person })
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
